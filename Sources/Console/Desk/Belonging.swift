package import Operations

/// One answer about what belongs to a user.
package enum Belonging: Sendable {
  /// The Desk customer.
  case customer(Result<FoundCustomer, APIError>)
  /// The tickets.
  case tickets(Result<UserTickets, APIError>)
  /// The channels.
  case channels(Result<UserChannels, APIError>)
  /// The user's record; nil when there is no such user any more.
  case record(Result<User?, APIError>)
  /// This console's writes on the user and what belongs to them.
  case history([JournalEntry])
  /// All parts that were asked for have been answered.
  case end
}
