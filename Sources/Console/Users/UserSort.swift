import Operations
import Widgets

/// By what the loaded rows are ordered.
package struct UserSort: Sendable, Equatable {
  /// What is compared.
  package enum Column: String, Sendable, CaseIterable {
    case id, nickname, seen, created
  }

  /// What is compared.
  package var column: Column
  /// Whether the largest, or the latest, comes first.
  package var isDescending: Bool

  /// Orders by a column as people expect it: names from a on, times from the latest on.
  package init(_ column: Column) {
    self.column = column
    isDescending = column == .seen || column == .created
  }

  /// The column with the direction: `seen v`.
  package var words: String { "\(column.rawValue) \(isDescending ? "v" : "^")" }

  /// The rows' indices in order; rows that compare equal stay in the order they came.
  ///
  /// What is compared is taken out of each row once: a list of a hundred thousand is ordered once for
  /// each key pressed, and by this.
  func order(_ rows: [UserRow]) -> [Int] {
    switch column {
    case .id, .nickname:
      let keys = rows.map { text($0) }
      return rows.indices.sorted { left, right in
        let (first, second) = isDescending ? (right, left) : (left, right)
        if keys[first].lexicographicallyPrecedes(keys[second]) { return true }
        return left < right && keys[first].elementsEqual(keys[second])
      }
    case .seen, .created:
      let keys = rows.map { number($0) }
      return rows.indices.sorted { left, right in
        if keys[left] == keys[right] { return left < right }
        return isDescending ? keys[left] > keys[right] : keys[left] < keys[right]
      }
    }
  }

  /// Puts rows that came last into an order; their places are looked for by halving.
  func insert(_ added: Range<Int>, into order: [Int], of rows: [UserRow]) -> [Int] {
    let places = added.map { row in (place: place(of: row, in: order, rows), row: row) }
      .sorted { left, right in
        left.place != right.place
          ? left.place < right.place : comesBefore(left.row, right.row, rows)
      }
    var result: [Int] = []
    result.reserveCapacity(order.count + places.count)
    var taken = 0
    for (place, row) in places {
      result += order[taken..<place]
      result.append(row)
      taken = place
    }
    result += order[taken...]
    return result
  }

  private func place(of row: Int, in order: [Int], _ rows: [UserRow]) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(row, order[middle], rows) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func comesBefore(_ left: Int, _ right: Int, _ rows: [UserRow]) -> Bool {
    switch column {
    case .id, .nickname:
      let (first, second) = isDescending ? (right, left) : (left, right)
      let one = text(rows[first])
      let other = text(rows[second])
      if one.lexicographicallyPrecedes(other) { return true }
      return left < right && one.elementsEqual(other)
    case .seen, .created:
      let one = number(rows[left])
      let other = number(rows[right])
      return one == other ? left < right : isDescending ? one > other : one < other
    }
  }

  /// Id or nickname in lower case.
  private func text(_ row: UserRow) -> ArraySlice<UInt8> {
    let separator = row.searchKey.firstIndex(of: 0) ?? row.searchKey.endIndex
    return column == .id
      ? row.searchKey[..<separator] : row.searchKey[min(separator + 1, row.searchKey.endIndex)...]
  }

  /// The time; what never was and what isn't known come before every time.
  private func number(_ row: UserRow) -> Int64 {
    if column == .created { return row.user?.createdAt?.milliseconds ?? -2 }
    return switch row.user?.lastSeen {
    case .online: .max
    case .at(let time): time.milliseconds
    case .never: -1
    case nil: -2
    }
  }
}
