import Operations
import Widgets

/// What stands below the metadata: the Desk customer, open tickets, the last write (ux 2).
struct DeskSummary {
  let state: ConsoleState
  let user: KnownUser
  /// Whether there is room for headings and blank lines.
  let isRoomy: Bool

  /// Draws as much as fits.
  func draw(on surface: inout Surface, in area: Rect) {
    var row = area.row
    for section in [customer(area.columns), tickets(area.columns), lastWrite()] {
      guard !section.isEmpty else { continue }
      for line in section where row < area.endRow {
        line.draw(
          on: &surface, at: Point(column: area.column, row: row), width: area.columns)
        row += 1
      }
      if isRoomy { row += 1 }
    }
  }

  private func customer(_ columns: Int) -> [TextSpans] {
    let known = state.desk[user.id]?.customer
    guard let answer = known?.value else {
      let isCalm = state.desk.service == .usable && known?.trouble == nil
      let words = isCalm ? ".." : state.deskWords(known?.trouble, what: "")
      return [TextSpans([.init("Desk  ", .textDim), .init(words, .textDim)])]
    }
    guard let customer = answer.customer else {
      return [TextSpans([.init("Desk  ", .textDim), .init("no customer yet", .textDim)])]
    }
    let fields = customer.customFields ?? CustomFields()
    guard isRoomy else {
      let texts = fields.flatMap { field in
        [
          TextSpans.Span("  \(field.key) ", .key, cleaning: .key),
          TextSpans.Span(field.value, .value),
        ]
      }
      return [TextSpans([.init("Desk #\(customer.id)", .textStrong)] + texts)]
    }
    let heading = TextSpans("Desk customer #\(customer.id)", .textStrong)
    let width = (columns - 2) / 2
    let pairs = stride(from: 0, to: min(fields.count, 8), by: 2).map { index in
      let right = index + 1 < fields.count ? pair(fields[index + 1], width) : []
      return TextSpans([.init("  ", .text)] + pair(fields[index], width) + right)
    }
    let rest = fields.count - 8
    let more = rest > 0 ? [TextSpans("  \(rest) more under Desk fields", .textDim)] : []
    return [heading] + (fields.isEmpty ? [TextSpans("  no custom fields", .textDim)] : pairs + more)
  }

  /// Key and value padded to a column.
  private func pair(_ item: MetadataItem, _ width: Int) -> [TextSpans.Span] {
    let keyWidth = min(12, width / 2)
    let key = ScreenText.cut(item.key, to: keyWidth - 1, cleaning: .key)
    let keyBlanks = max(keyWidth - ScreenText.width(key, cleaning: .key), 1)
    let value = ScreenText.cut(item.value, to: max(width - keyWidth - 2, 1))
    let blanks = max(width - keyWidth - ScreenText.width(value), 0)
    return [
      .init(key + String(repeating: " ", count: keyBlanks), .key, cleaning: .key),
      .init(value, .value), .init(String(repeating: " ", count: blanks), .text),
    ]
  }

  private func tickets(_ columns: Int) -> [TextSpans] {
    guard let answer = state.desk[user.id]?.tickets.value else { return [] }
    let open = answer.open
    let count = "\(open.count)\(answer.hasMore ? "+" : "")"
    guard !open.isEmpty else { return [TextSpans("No open tickets", .textDim)] }
    let heading = isRoomy ? "Open tickets" : "Tickets \(count) open"
    let rows = open.prefix(isRoomy ? 5 : 3).map { ticket in
      let title = max(columns - (columns >= 60 ? 46 : 32), 8)
      return TextSpans(
        [
          .init("  \(padded(ticket.number, 9))", .key),
          .init(
            padded(ticket.priority ?? "-", 8),
            TicketRow.role(ofPriority: ticket.priority, isOpen: true)),
          .init(padded(ticket.titleWords, title), .text),
          .init("  \(ticket.dateWords)", .textDim),
        ] + (columns >= 60 ? [.init("  \(padded(ticket.agentWords, 13))", .text)] : []))
    }
    let rest = open.count - rows.count
    let more = rest > 0 ? [TextSpans("  \(rest) more under Tickets", .textDim)] : []
    return [TextSpans(heading, .textStrong)] + rows + more
  }

  private func lastWrite() -> [TextSpans] {
    guard let last = state.desk[user.id]?.history.value?.first else { return [] }
    let words = HistoryWords(last)
    let time = MomentText.sinceToday(last.intent.at, at: state.now)
    let undo =
      last.takesBack(state.undo) ? "   (\(state.key("write.undo", in: .detail)) to undo)" : ""
    let outcome = words.outcome == "done" ? "" : "   \(words.outcome)"
    let line = TextSpans([
      .init("  \(time)  ", .textDim), .init(words.change, .value), .init(outcome, words.role),
      .init(undo, .textDim),
    ])
    return [TextSpans("Last write by this console", .textStrong), line]
  }

  /// The text cut or filled to a width.
  private func padded(_ text: String, _ width: Int) -> String {
    let cut = ScreenText.cut(text, to: width)
    return cut + String(repeating: " ", count: max(width - ScreenText.width(cut), 0))
  }
}
