import Operations
import Widgets

/// The rows of a search, where the next page starts, and the order they are shown in.
package struct UserRows: Sendable {
  /// What was asked.
  package var query: FindQuery
  /// The rows in the server's order.
  package private(set) var rows: [UserRow]
  /// Where the next page starts; nil when all are here.
  package var next: String?
  /// What the rows are ordered by; nil for the server's order.
  package private(set) var sort: UserSort?
  /// The places of the rows in that order; nil for the server's order.
  private(set) var order: [Int]?

  /// Creates the rows of an answer.
  init(query: FindQuery, rows: [UserRow], next: String?, sort: UserSort? = nil) {
    self.query = query
    self.rows = rows
    self.next = next
    self.sort = sort
    order = sort?.order(rows)
  }

  /// The words of the title: `37 loaded, more >`.
  package var note: String { "\(rows.count) loaded" + (next == nil ? "" : ", more >") }

  /// The places in the order they are shown.
  var places: [Int] { order ?? Array(rows.indices) }

  /// The place of the row that is shown at a position.
  func place(at position: Int) -> Int { order?[position] ?? position }

  /// Orders the rows; the same order costs nothing.
  mutating func sort(by sort: UserSort?) {
    guard sort != self.sort else { return }
    self.sort = sort
    order = sort?.order(rows)
  }

  /// Adds rows at the end, and puts them where they belong in the order.
  mutating func append(_ added: [UserRow]) {
    let first = rows.count
    rows += added
    if let sort, let order { self.order = sort.insert(first..<rows.count, into: order, of: rows) }
  }

  /// Puts a row on top, whatever the order.
  mutating func insertFirst(_ row: UserRow) {
    rows.insert(row, at: 0)
    order = order.map { [0] + $0.map { $0 + 1 } }
  }

  /// Changes the row at a place; its place in the order stays until the next one.
  mutating func change(at place: Int, _ body: (inout UserRow) -> Void) { body(&rows[place]) }
}
