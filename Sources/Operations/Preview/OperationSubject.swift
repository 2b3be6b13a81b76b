import SendbirdAPI

/// What an operation is about.
package enum OperationSubject: Sendable, Equatable {
  /// A user, or what Desk keeps of that user.
  case user(String)
  /// A customer, by Desk's id.
  case customer(Int64)
  /// A ticket, by Desk's id.
  case ticket(Int64)
  /// Records that match something.
  case many

  /// The id as a person types it; nil for many records.
  package var id: String? {
    switch self {
    case .user(let id): id
    case .customer(let id), .ticket(let id): String(id)
    case .many: nil
    }
  }

  /// The subject in words, such as `ticket 5201`; a user is called by its id alone.
  package var words: String {
    switch self {
    case .user(let id): id
    case .customer(let id): "customer \(id)"
    case .ticket(let id): "ticket \(id)"
    case .many: "a list"
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.user(let user), .user(let other)): user.hasSameBytes(as: other)
    case (.customer(let id), .customer(let other)), (.ticket(let id), .ticket(let other)):
      id == other
    case (.many, .many): true
    default: false
    }
  }
}

extension DeskCustomerReference {
  /// The customer as what an operation is about.
  package var subject: OperationSubject {
    switch self {
    case .id(let id): .customer(id)
    case .user(let userID): .user(userID)
    }
  }
}
