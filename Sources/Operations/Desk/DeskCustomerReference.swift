package import SendbirdAPI

/// How a person names a customer of Desk.
package enum DeskCustomerReference: Sendable, Equatable {
  /// By Desk's own id.
  case id(Int64)
  /// By the Chat user that the customer is.
  case user(String)

  /// The rules that the reference breaks.
  package func violations() -> [Violation] {
    switch self {
    case .id(let id): Rules.deskID(String(id), field: Rules.customerIDField)
    case .user(let userID): Rules.userID(userID)
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.id(let id), .id(let other)): id == other
    case (.user(let user), .user(let other)): user.hasSameBytes(as: other)
    default: false
    }
  }
}
