import Operations
import Widgets

/// The first row: which application this is, where one is in it, and how the connection does.
struct HeaderView {
  let state: ConsoleState

  func draw(on surface: inout Surface) {
    let columns = surface.size.columns
    surface.fill(Rect(column: 0, row: 0, columns: columns, rows: 1), role: .bar)
    let profile = state.profile
    var column = 1
    // A word and not only a colour: this is the most expensive thing to get wrong.
    column += surface.put(
      "[\(profile.word)]", at: Point(column: column, row: 0), role: profile.role)
    column += 1
    let network = networkWords
    let end = columns - 1 - ScreenText.width(network.text)
    surface.put(network.text, at: Point(column: end, row: 0), role: network.role)
    let access = profile.isLocked ? "locked" : profile.isReadOnly ? "ro" : "rw"
    let app = profile.applicationID.isEmpty ? "" : "  app \(profile.shortID)"
    let wide = columns >= 100 ? "\(app)  \(access)" : " \(access)"
    let name = ScreenText.cut(profile.name, to: 24) + wide
    guard column + ScreenText.width(name) < end - 1 else { return }
    column += surface.put(name, at: Point(column: column, row: 0), role: .bar)
    column = max(column + 2, columns >= 100 ? 50 : 0)
    let room = end - 2 - column
    guard room > 8 else { return }
    surface.put(
      ScreenText.cut(crumbs, to: room), at: Point(column: column, row: 0), role: .textStrong)
  }

  private var crumbs: String {
    if let form = state.operationForm {
      let end = state.review == nil ? "" : " > review"
      let subject = form.subject == .many ? "" : "\(form.subject.words) > "
      return "Users > \(subject)\(form.descriptor.title)\(end)"
    }
    if let form = state.form {
      let end = state.review == nil ? "edit" : "review"
      return "Users > \(form.userID) > Metadata > \(end)"
    }
    if let screens = state.screenCrumbs { return screens }
    guard state.focus == .detail, let row = state.users.selected else { return "Users" }
    return "Users > \(row.id) > \(state.tab.title)"
  }

  private var networkWords: (text: String, role: Role) {
    if state.network.isSlow, !state.busy.isEmpty {
      if case .waiting(let words) = state.network.condition { return (words, .stateWarn) }
      return ("waiting, \(state.key("app.cancel", in: .list)) stops", .stateBusy)
    }
    switch state.network.condition {
    case .unknown: return (state.isAwaiting ? ".." : "", .stateBusy)
    case .ok(let milliseconds): return ("ok \(milliseconds)ms", .stateOk)
    case .waiting(let words): return (words, .stateWarn)
    case .offline: return ("offline", .stateOffline)
    }
  }
}
