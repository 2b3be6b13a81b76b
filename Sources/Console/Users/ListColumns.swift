package import Widgets

/// A column of the list beside the user id.
package enum UserColumn: Int, Sendable, CaseIterable {
  case nickname, seen, created, active, tickets

  /// The heading.
  var title: String {
    switch self {
    case .nickname: "NICKNAME"
    case .seen: "SEEN"
    case .created: "CREATED"
    case .active: "ACT"
    case .tickets: "TKT"
    }
  }

  /// What it shows, for the choice of columns.
  package var words: String {
    switch self {
    case .nickname: "nickname"
    case .seen: "last seen"
    case .created: "created"
    case .active: "active"
    case .tickets: "open tickets of users that were looked at"
    }
  }

  /// The width; nil for the one that shares what is left with the id.
  var width: Int? {
    switch self {
    case .nickname: nil
    case .seen: 5
    case .created: 10
    case .active, .tickets: 3
    }
  }

  /// What it is ordered by.
  var sort: UserSort.Column? {
    switch self {
    case .nickname: .nickname
    case .seen: .seen
    case .created: .created
    case .active, .tickets: nil
    }
  }
}

/// Which columns the list has, and the box in which they are chosen.
package struct ListColumns: Sendable {
  /// The columns beside the user id.
  package private(set) var shown: [UserColumn] = [.nickname, .seen]
  /// Whether the box is open.
  package var isOpen = false
  /// Selection over all columns.
  package var position = ListState()

  /// Creates the columns at start.
  package init() {}

  /// Opens the box.
  mutating func open() {
    isOpen = true
    position.setCount(UserColumn.allCases.count)
  }

  /// Shows the selected column, or hides it.
  mutating func toggle() {
    let column = UserColumn.allCases[position.selected]
    if shown.contains(column) {
      shown.removeAll { $0 == column }
    } else {
      shown = UserColumn.allCases.filter { $0 == column || shown.contains($0) }
    }
  }
}
