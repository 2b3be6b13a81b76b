import SendbirdAPI

/// A write whose way back follows from the record before and after it.
///
/// The road asks for it when the answers have come, and whoever reads a write of an earlier start
/// back asks the same.
protocol InvertibleOperation<Written>: Operation {
  /// What is read before and after the write.
  associatedtype Written: Sendable

  /// What takes back what was carried out; nil where nothing was changed, or where it isn't known
  /// what was there before.
  func inverse(of applied: Applied<Written>) -> (any KeptOperation)?
}

extension InvertibleOperation {
  /// What takes the write back, as the journal keeps it.
  func kept(_ applied: Applied<Written>) -> Inverse? {
    guard let inverse = inverse(of: applied) else { return nil }
    return Inverse(inverse)
  }
}

extension CreateUser: InvertibleOperation {}
extension UpdateUser: InvertibleOperation {}
extension ActivateUser: InvertibleOperation {}
extension DeactivateUser: InvertibleOperation {}
extension UpdateCustomerFields: InvertibleOperation {}
extension UpdateTicket: InvertibleOperation {}
extension CloseTicket: InvertibleOperation {}
extension ReopenTicket: InvertibleOperation {}
extension TransferTicket: InvertibleOperation {}

// The operations that requests of the journal belong to; nil for those without a way back.

extension UserStep {
  /// The operation that sends this request.
  var operation: (any InvertibleOperation<User?>)? {
    switch action {
    case .create(let user):
      return CreateUser(
        id: user.id, nickname: user.nickname, profileURL: user.profileURL,
        issuesAccessToken: user.issuesAccessToken, metadata: Array(user.metadata))
    case .delete: return nil
    case .update(let changes):
      switch changes.activity {
      case .active?: return ActivateUser(userID: userID)
      case .deactivated(let leavingChannels)?:
        return DeactivateUser(userID: userID, leavesChannels: leavingChannels)
      case nil:
        return UpdateUser(
          userID: userID, nickname: changes.nickname, profileURL: changes.profileURL,
          issuesAccessToken: changes.issuesAccessToken ?? false)
      }
    }
  }
}

extension [TicketStep] {
  /// The operation that sends these requests.
  var operation: (any InvertibleOperation<Ticket>)? {
    guard let first else { return nil }
    var update = UpdateTicket(ticketID: first.ticketID)
    for step in self {
      switch step.action {
      case .close(let comment): return CloseTicket(ticketID: step.ticketID, comment: comment)
      case .reopen: return ReopenTicket(ticketID: step.ticketID)
      case .transfer(let key): return TransferTicket(ticketID: step.ticketID, groupKey: key)
      case .cancel: return nil
      case .customFields(let items): update.customFields = [MetadataItem](items)
      case .update(let priority, let urls):
        update.priority = priority?.rawValue
        update.relatedChannelURLs = urls
      }
    }
    return update
  }
}
