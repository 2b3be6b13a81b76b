package import Operations
package import Widgets

/// The tickets of all users: which are asked for, those that were read, and where one is in them.
package struct TicketList: Sendable {
  /// The choices of status; nil stands for every ticket.
  package static let statuses: [TicketStatus?] = [nil] + TicketStatus.known.map { $0 }

  /// Which of the statuses is chosen.
  package private(set) var statusIndex = 0
  /// The keyword.
  package var query = LineEditor()
  /// Whether the cursor is in the keyword.
  package var isTyping = false
  /// The tickets that were read, newest first.
  package private(set) var rows: [Ticket] = []
  /// How many there are in all, if Desk says so.
  package private(set) var total: Int64?
  /// Whether Desk has more of them.
  package private(set) var hasMore = false
  /// Where the next page starts.
  package private(set) var nextOffset = 0
  /// Selection and scrolling.
  package var position = ListState()
  /// Whether an answer has arrived yet.
  package private(set) var isLoaded = false
  /// Whether the first page is awaited.
  package var isWaiting = false
  /// Whether a further page is awaited.
  package var isLoadingPage = false
  /// Why the last read failed.
  package var trouble: String?
  /// When the rows were read.
  package private(set) var readAt: WallTime?

  /// Creates an empty list of every ticket.
  package init() {}

  /// The status that is asked for; nil for any.
  package var status: TicketStatus? { Self.statuses[statusIndex] }

  /// What is asked for.
  package var filter: TicketFilter {
    let text = query.text.trimmingBlanks()
    return TicketFilter(status: status, query: text.isEmpty ? nil : text)
  }

  /// The selected ticket.
  package var selected: Ticket? {
    rows.indices.contains(position.selected) ? rows[position.selected] : nil
  }

  /// Chooses the status before or after.
  mutating func moveStatus(by delta: Int) {
    let count = Self.statuses.count
    statusIndex = (statusIndex + delta + count) % count
  }

  /// Chooses a status.
  mutating func choose(_ status: TicketStatus?) {
    statusIndex = Self.statuses.firstIndex { $0 == status } ?? 0
  }

  /// Takes a page; the first one replaces what was there, the selected ticket stays selected.
  mutating func take(_ page: DeskPage<Ticket>, offset: Int, at time: WallTime) {
    let selectedID = selected?.id
    if offset == 0 {
      rows = page.elements
      position = ListState()
    } else {
      // What came in at the front of the list meanwhile shifts the rest onto the next page.
      let known = Set(rows.suffix(Limits.deskPage).map(\.id))
      rows += page.elements.filter { !known.contains($0.id) }
    }
    nextOffset = offset + page.elements.count
    total = page.count
    hasMore = page.hasMore
    isLoaded = true
    readAt = time
    stopWaiting()
    trouble = nil
    position.setCount(rows.count)
    if let selectedID, let row = rows.firstIndex(where: { $0.id == selectedID }) {
      position.select(row)
    }
  }

  /// Takes a ticket that was read again.
  mutating func replace(_ ticket: Ticket) {
    if let row = rows.firstIndex(where: { $0.id == ticket.id }) { rows[row] = ticket }
  }

  /// Makes the next opening ask again.
  mutating func expire() { isLoaded = false }

  /// Notes that nothing more will come.
  mutating func stopWaiting() {
    isWaiting = false
    isLoadingPage = false
  }

  /// The words of the title: `50 of 213, more >`.
  var note: String {
    guard isLoaded else { return isWaiting ? "loading" : "" }
    let all = total.map { $0 > Int64(rows.count) ? " of \($0)" : "" } ?? ""
    return "\(rows.count)\(all) loaded" + (hasMore ? ", more >" : "")
  }
}
