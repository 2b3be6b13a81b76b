import Operations
import Widgets

/// Draws the list of messages or requests, and below it the selected one in full (ux 14).
struct MessagesView {
  let state: ConsoleState
  let open: MessageListState

  /// The rows of the list in an area.
  static func listRows(in area: Rect) -> Int { max(area.rows - 2 - detailRows(in: area), 1) }

  /// The rows of the selected entry, its rule included.
  private static func detailRows(in area: Rect) -> Int { min(max((area.rows - 2) / 2, 2), 12) }

  /// Draws the pane and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let inside = Pane(title: title, note: note, footer: footer, isFocused: true)
      .draw(on: &surface, in: area, glyphs: state.look.glyphs)
    guard open.list.count > 0 else {
      surface.put(
        open.kind == .messages ? "Nothing was said yet." : "No request was sent yet.",
        at: Point(column: inside.column + 1, row: inside.row), role: .textDim)
      return Cursor(inside.origin)
    }
    var cursor = Cursor(inside.origin)
    let rows = Self.listRows(in: area)
    for (offset, index) in open.list.visible(height: rows).enumerated() {
      let isSelected = index == open.list.selected
      let line = Rect(
        column: inside.column, row: inside.row + offset, columns: inside.columns, rows: 1)
      if isSelected {
        surface.fill(line, role: .listSelected)
        surface.put(">", at: line.origin, role: .listSelected)
        cursor = Cursor(line.origin)
      }
      switch open.kind {
      case .messages:
        draw(
          state.messages.entries[open.list.count - 1 - index], isSelected: isSelected,
          on: &surface, in: line)
      case .requests:
        draw(
          state.requests.entries[open.list.count - 1 - index], isSelected: isSelected,
          on: &surface, in: line)
      }
    }
    drawDetail(on: &surface, in: inside.inset(top: rows))
    return cursor
  }

  private var title: String { open.kind == .messages ? "Messages" : "Requests" }

  private var note: String { "\(open.list.count), newest first" }

  private var footer: String {
    guard open.list.count > 0 else { return "" }
    let copy = state.key("messages.copy", in: .messages)
    return open.kind == .messages
      ? "\(copy) copies the message, \(state.key("requests.open", in: .messages)) lists the requests"
      : "\(copy) copies as curl, \(state.key("messages.open", in: .messages)) lists the messages"
  }

  private func draw(
    _ entry: MessageEntry, isSelected: Bool, on surface: inout Surface, in line: Rect
  ) {
    let role: Role = isSelected ? .listSelected : entry.level.role
    surface.put(
      entry.at.clock, at: Point(column: line.column + 2, row: line.row),
      role: isSelected ? role : .textDim)
    surface.put(
      entry.level.word, at: Point(column: line.column + 12, row: line.row), role: role)
    let times = entry.times == 1 ? "" : "  (\(entry.times) times)"
    surface.put(
      ScreenText.cut(entry.text + times, to: max(line.columns - 22, 0)),
      at: Point(column: line.column + 21, row: line.row), role: role)
  }

  private func draw(
    _ entry: RequestEntry, isSelected: Bool, on surface: inout Surface, in line: Rect
  ) {
    let role: Role = isSelected ? .listSelected : entry.isOK ? .text : .stateError
    let request = entry.exchange.request
    let tail = "\(entry.end)  \(entry.milliseconds) ms"
    let tries = entry.exchange.attempt > 1 ? "  retry \(entry.exchange.attempt - 1)" : ""
    let end = line.endColumn - 1 - tail.utf8.count - tries.utf8.count
    surface.put(
      entry.at.clock, at: Point(column: line.column + 2, row: line.row),
      role: isSelected ? role : .textDim)
    surface.put(
      request.service.name, at: Point(column: line.column + 12, row: line.row), role: role)
    surface.put(
      request.method.rawValue, at: Point(column: line.column + 17, row: line.row), role: role)
    surface.put(
      ScreenText.cut(request.target, to: max(end - line.column - 26, 0)),
      at: Point(column: line.column + 24, row: line.row), role: role)
    surface.put(tail + tries, at: Point(column: end, row: line.row), role: role)
  }

  private func drawDetail(on surface: inout Surface, in area: Rect) {
    guard area.rows > 1 else { return }
    surface.fill(
      Rect(column: area.column, row: area.row, columns: area.columns, rows: 1), with: "-",
      role: .frame)
    for (offset, line) in detail(columns: area.columns - 2).prefix(area.rows - 1).enumerated() {
      surface.put(
        line, at: Point(column: area.column + 1, row: area.row + 1 + offset), role: .text)
    }
  }

  private func detail(columns: Int) -> [String] {
    if let message = state.selectedMessage {
      let answer = message.answer.map {
        ["What Sendbird answered:"] + TextLines.wrap($0, to: columns)
      }
      return TextLines.wrap(message.text, to: columns) + (answer ?? [])
    }
    guard let entry = state.selectedRequest else { return [] }
    let request = entry.exchange.request
    let base = state.addresses.map { $0[request.service] } ?? ""
    let body = request.body.map { TextLines.wrap($0.serialized(), to: columns) } ?? []
    return TextLines.wrap("\(request.method.rawValue) \(base)\(request.target)", to: columns) + body
      + ["\(entry.end) in \(entry.milliseconds) ms, \(entry.exchange.bytes) bytes"]
  }
}
