import Operations
import Widgets

/// The last row: the mode, the last message, what is staged.
struct StatusView {
  let state: ConsoleState

  func draw(on surface: inout Surface, row: Int) {
    let columns = surface.size.columns
    surface.fill(Rect(column: 0, row: row, columns: columns, rows: 1), role: .bar)
    let context = state.keyContext
    var column = 1
    column += surface.put(
      context.mode + viWords, at: Point(column: column, row: row), role: context.modeRole)
    column += 2
    let staged = state.stagedCount
    let count = staged == 0 ? "" : "\(staged) staged"
    let unseen = state.messages.unseen
    let errors = unseen == 0 ? "" : "! \(unseen)"
    var end = columns - 1
    let parts = [(errors, Role.stateError), draft(columns), (count, .markChanged)]
    for (text, role) in parts where !text.isEmpty {
      end -= text.utf8.count
      surface.put(text, at: Point(column: end, row: row), role: role)
      end -= 2
    }
    let message = message
    let text = ScreenText.cut(message.text, to: max(end - 1 - column, 0))
    surface.put(text, at: Point(column: column, row: row), role: message.role)
  }

  /// What is typed of vi's next command, such as ` 3`.
  private var viWords: String {
    guard state.isInViCommands else { return "" }
    if state.vi.isReplacing { return " r" }
    return state.vi.count > 0 ? " \(state.vi.count)" : ""
  }

  /// When the open form was written to the disk, or that it is not.
  private func draft(_ columns: Int) -> (text: String, role: Role) {
    // Whatever is wrong is said in full first.
    let isNews = state.status.level == .info || state.status.level == .ok
    guard columns >= 60, isNews || state.status.text.isEmpty, let key = state.openDraftKey else {
      return ("", .text)
    }
    if state.keeping.failed.contains(key) { return ("draft not kept", .stateError) }
    // Opening a form saves nothing.
    guard state.isTypedOn, let time = state.keeping.savedAt[key]?.clock else { return ("", .text) }
    return (columns < 100 ? "draft \(time)" : "draft saved \(time)", .text)
  }

  /// A message, else the progress of long work, else what the cursor is on.
  private var message: (text: String, role: Role) {
    let said = (state.status.text, state.status.level.role)
    let isNews = state.status.level == .info || state.status.level == .ok
    if !state.status.text.isEmpty, !isNews { return said }
    // Work under way and what the cursor is in outrank news.
    if state.isOpening {
      return (
        "looking up \(state.sought.words), \(state.key("app.cancel", in: .list)) stops", .stateBusy
      )
    }
    if state.isSending {
      return ("sending, \(state.key("app.cancel", in: .list)) cancels", .stateBusy)
    }
    if state.users.isLoadingAll {
      return (
        "loading users: \(state.users.count) loaded, "
          + "\(state.key("app.cancel", in: .list)) stops", .stateBusy
      )
    }
    // A task comes before everything that isn't wrong, or nobody would see it when it is set.
    if let task = state.lessonWords { return (task, .stateInfo) }
    if let form = state.form, form.mode != .nav, state.review == nil {
      return (fieldWords(form), .text)
    }
    if let form = state.operationForm, form.mode == .edit, state.review == nil, state.picker == nil
    {
      return (form.fieldWords, .text)
    }
    if state.question != nil { return ("", .text) }
    if !state.status.text.isEmpty { return said }
    if state.review != nil { return ("nothing has been sent yet", .text) }
    if let form = state.operationForm { return (form.fieldWords, .text) }
    if let form = state.form { return (fieldWords(form), .text) }
    if let words = state.standingWords { return (words, .text) }
    return ("", .text)
  }

  /// `plan: 15 of 190 characters`, with the bytes when they differ.
  private func fieldWords(_ form: MetadataForm) -> String {
    guard case .edit(let column) = form.mode, let row = form.row, let field = form.field else {
      return
        "\(form.stagedCount) staged; \(form.itemsAfterSave) of \(Limits.metadataItems) items after save"
    }
    let text = field.text
    let scalars = text.unicodeScalars.count
    let bytes = text.utf8.count == scalars ? "" : ", \(text.utf8.count) bytes"
    return column == .key
      ? "key: \(scalars) of \(Limits.metadataKey) characters\(bytes)"
      : "\(ScreenText.cut(row.key.text, to: 24, cleaning: .key)): \(scalars) of \(Limits.metadataValue) characters\(bytes)"
  }
}
