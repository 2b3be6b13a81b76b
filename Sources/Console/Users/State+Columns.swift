import Operations
import Widgets

/// Columns and order of the list.
extension ConsoleState {
  /// Opens the choice of columns.
  mutating func openColumns() -> [Effect] {
    columns.open()
    return []
  }

  /// Shows the selected column, or hides it.
  mutating func toggleColumn() -> [Effect] {
    columns.toggle()
    return []
  }

  /// Orders by the next column that is shown; after the last one the server's order is back.
  mutating func sortByNext() -> [Effect] {
    let choices = [UserSort.Column.id] + columns.shown.compactMap(\.sort)
    let next = users.sort.flatMap { choices.firstIndex(of: $0.column) }.map { $0 + 1 } ?? 0
    let sort = users.sort == nil ? choices.first : next < choices.count ? choices[next] : nil
    return sortUsers(by: sort.map { UserSort($0) })
  }

  /// Turns the order round.
  mutating func reverseSort() -> [Effect] {
    guard var sort = users.sort else { return [] }
    sort.isDescending.toggle()
    return sortUsers(by: sort)
  }

  /// Whether there is an order of our own.
  var isSorted: Enablement {
    users.sort == nil
      ? .no("the list is in the server's order; \(key("list.sort", in: .list)) orders it") : .yes
  }

  private mutating func sortUsers(by sort: UserSort?) -> [Effect] {
    let effects = listChanged { $0.sort(by: sort) }
    let loaded = users.shown.next == nil ? "" : "; only loaded rows are ordered"
    return effects + say((sort.map { "ordered by \($0.words)" } ?? "the server's order") + loaded)
  }
}
