/// A meaning that a theme gives a look.
///
/// Drawing names roles only; how a role looks at a colour depth is decided by `LookSheet`. The raw
/// value is an index into tables and is never stored.
package enum Role: UInt8, CaseIterable, Sendable {
  case text, textDim, textStrong, title, link
  case frame, frameFocus
  case bar, barKey, barModeNav, barModeEdit, barModeJob, barModeReview
  case envProd, envStage, envDev, envSandbox
  case listHeader, listSelected, listSelectedBlur, listMarked, listMatch
  case tab, tabActive
  case field, fieldFocus, fieldReadonly, fieldOver, placeholder, cursor, selection
  case counter, counterWarn, counterOver
  case markChanged, markAdded, markDeleted, markRenamed, markConflict
  case diffOld, diffNew
  case stateOk, stateInfo, stateWarn, stateError, stateBusy, stateStale, stateOffline
  case key, value, string, number, bool, null
  case dialog, dialogFrame, button, buttonFocus
  case toast, toastOk, toastInfo, toastWarn, toastError
  case chart1, chart2, chart3, chart4, shadow

  /// The dotted name that theme files use, such as `frame.focus`.
  package var name: String { Self.names[Int(rawValue)] }

  /// Finds the role with exactly this dotted name.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// The role whose look is used when a theme says nothing about this one.
  ///
  /// It is the one with the longest known prefix of the dotted name, then `text`; `nil` for `text`.
  package var fallback: Role? {
    if self == .text { return nil }
    var prefix = name[...]
    while let dot = prefix.lastIndex(of: ".") {
      prefix = prefix[..<dot]
      if let role = Role(name: String(prefix)) { return role }
    }
    return .text
  }

  private static let names: [String] = [
    "text", "text.dim", "text.strong", "title", "link", "frame", "frame.focus", "bar", "bar.key",
    "bar.mode.nav", "bar.mode.edit", "bar.mode.job", "bar.mode.review", "env.prod", "env.stage",
    "env.dev", "env.sandbox", "list.header", "list.selected", "list.selected.blur", "list.marked",
    "list.match", "tab", "tab.active", "field", "field.focus", "field.readonly", "field.over",
    "placeholder", "cursor", "selection", "counter", "counter.warn", "counter.over", "mark.changed",
    "mark.added", "mark.deleted", "mark.renamed", "mark.conflict", "diff.old", "diff.new",
    "state.ok", "state.info", "state.warn", "state.error", "state.busy", "state.stale",
    "state.offline", "key", "value", "string", "number", "bool", "null", "dialog", "dialog.frame",
    "button", "button.focus", "toast", "toast.ok", "toast.info", "toast.warn", "toast.error",
    "chart.1", "chart.2", "chart.3", "chart.4", "shadow",
  ]
}
