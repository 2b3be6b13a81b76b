import Operations
import Widgets

/// Draws the form of a new profile.
struct ProfileFormView {
  let state: ConsoleState
  let form: ProfileForm

  /// Draws the form and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let fields = form.fields
    let lines = TextLines.wrap(help, to: max(min(area.columns - 10, 84), 10))
    let inside = Dialog(title: "New profile", note: state.returnWords ?? "", footer: footer).draw(
      on: &surface, over: area,
      size: Size(columns: min(area.columns - 6, 88), rows: fields.count + lines.count + 3),
      glyphs: state.look.glyphs)
    let place = fields.firstIndex(of: form.field) ?? 0
    // The field with the cursor stays in sight, however low the window is.
    let room = max(inside.rows - 1, 1)
    let first = max(0, min(place - room + 2, fields.count - 1))
    var cursor: Cursor?
    var row = inside.row
    for field in fields[first...] where row < inside.endRow {
      let here = draw(field, at: row, on: &surface, in: inside)
      if field == form.field { cursor = here }
      row += 1
    }
    row += 1
    for (index, line) in lines.enumerated() where row + index < inside.endRow {
      surface.put(
        line, at: Point(column: inside.column + 2, row: row + index),
        role: form.problem == nil ? .textDim : .stateError)
    }
    return cursor
  }

  private func draw(
    _ field: ProfileForm.Field, at row: Int, on surface: inout Surface, in inside: Rect
  ) -> Cursor? {
    let isFocused = field == form.field
    let isWrong = form.problem.map { $0.field == field } ?? false
    surface.put(
      isWrong ? "!" : isFocused ? ">" : " ", at: Point(column: inside.column + 1, row: row),
      role: isWrong ? .stateError : .key)
    surface.put(field.label, at: Point(column: inside.column + 3, row: row), role: .key)
    let start = inside.column + 20
    let width = max(inside.endColumn - start - 1, 4)
    guard let choices = field.choices else {
      let point = FieldView(
        editor: form[field], isFocused: isFocused && !form.isAdding,
        placeholder: placeholder(of: field)
      ).draw(on: &surface, at: Point(column: start, row: row), width: width)
      return point.map { Cursor($0, shape: .bar) }
    }
    let chosen = form.choice(of: field)
    let texts = choices.enumerated().map { $0 == chosen ? "<\($1)>" : " \($1) " }
    // In a narrow window the first ones give way to the one that is chosen.
    let first = texts.indices.first { first in
      first >= chosen
        || texts[first...chosen].reduce(start) { $0 + $1.utf8.count + 1 } <= inside.endColumn
    }
    var column = start + 1
    var cursor: Cursor?
    for (index, text) in texts.enumerated().dropFirst(first ?? 0) {
      let isChosen = index == chosen
      guard column + text.utf8.count <= inside.endColumn else { break }
      surface.put(
        text, at: Point(column: column, row: row),
        role: isChosen ? (isFocused ? .listSelected : .textStrong) : .textDim)
      if isChosen { cursor = Cursor(column: column, row: row) }
      column += text.utf8.count + 1
    }
    return cursor
  }

  private func placeholder(of field: ProfileForm.Field) -> String {
    switch field {
    case .name: "such as acme-live"
    case .applicationID: "from the dashboard's overview"
    case .chatSource: source(form.choice(of: .chatKind), example: "chat")
    case .deskSource: source(form.choice(of: .deskKind) - 1, example: "desk")
    case .chatURL, .deskURL: "empty: Sendbird's own"
    default: ""
    }
  }

  private func source(_ kind: Int, example: String) -> String {
    switch kind {
    case 0: "such as pass show sendbird/acme/\(example)"
    case 1: "the variable's name"
    default: "a file of mode 0600, its first line is the token"
    }
  }

  private var footer: String {
    "\(state.key("profile-form.add", in: .profileForm)) tries and adds it   "
      + "\(state.key("profile-form.close", in: .profileForm)) closes"
  }

  private var help: String {
    if form.isAdding {
      return
        "Reading the token and one record with it. \(state.key("profile-form.close", in: .profileForm)) stops."
    }
    if let problem = form.problem { return problem.reason }
    switch form.field {
    case .name: return "The name in the header, and for --profile."
    case .applicationID: return "The id of the Sendbird application."
    case .environment: return "Sets the badge and how much is asked before something is written."
    case .chatKind, .chatSource, .deskKind, .deskSource:
      return "A token is never written down here: only where to get it."
    case .readOnly: return "A locked profile refuses every write, and no option lifts that."
    case .chatURL, .deskURL: return "Only to reach something other than Sendbird, such as a proxy."
    }
  }
}
