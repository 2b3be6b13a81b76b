import Operations
import Widgets

/// What the palette shows of a typed command: how it is written, and its fields.
struct TypedView {
  let state: ConsoleState
  let typed: TypedCommand

  /// Draws into the part of the palette below the line.
  func draw(on surface: inout Surface, in body: Rect) {
    for (offset, line) in lines(columns: body.columns - 2).enumerated() where offset < body.rows {
      line.draw(on: &surface, at: Point(column: body.column + 1, row: body.row + offset))
    }
  }

  private func lines(columns: Int) -> [ReviewLine] {
    var lines = TextLines.wrap(typed.usage, to: columns).map { ReviewLine($0, .textStrong) }
    lines.append(ReviewLine())
    switch typed {
    case .alias: return []
    case .export: return lines + wrapped(state.exportWords, columns)
    case .operation(let descriptor):
      lines += wrapped(descriptor.help, columns)
      if let subject = subject(of: descriptor) { lines += wrapped(subject, columns) }
      lines.append(ReviewLine())
      for (field, input) in zip(descriptor.fields, descriptor.commandInputs) {
        var line = ReviewLine()
        let name = input.names.joined(separator: "|")
        line.add(ScreenText.cut(name, to: 22), .key, at: 0)
        line.add(
          ScreenText.cut("\(field.label): \(field.rule)", to: max(columns - 24, 0)), .textDim,
          at: 24)
        lines.append(line)
      }
      return lines
    }
  }

  /// Whom it is about when nobody is named.
  private func subject(of descriptor: OperationDescriptor) -> String? {
    guard !descriptor.isList else { return nil }
    let names = descriptor.fields.map(\.name)
    if names.contains("ticket") {
      return state.selectedTicket.map { "Without a number it is about ticket #\($0.id)." }
    }
    guard names.contains("user") else { return nil }
    return state.users.selected.map {
      "Without an id it is about \(ScreenText.cut($0.id, to: 40, cleaning: .key))."
    }
  }

  private func wrapped(_ text: String, _ columns: Int) -> [ReviewLine] {
    TextLines.wrap(text, to: columns).map { ReviewLine($0, .text) }
  }
}
