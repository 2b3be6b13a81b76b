import Operations
import Widgets

/// What other screens know of the subject of an operation, and what they are told after a write.
extension ConsoleState {
  /// The ticket that operations on tickets are about.
  var selectedTicket: Ticket? { shownTicket }

  /// The user's customer, if it is known.
  func knownCustomer(ofUser userID: String) -> Customer? { desk.customer(of: userID) }

  /// Whether Desk has said that the user is no customer.
  func hasNoCustomer(_ userID: String) -> Bool {
    desk[userID]?.customer.value.map { $0.customer == nil } ?? false
  }

  /// The user's tickets, as far as they are known.
  func knownTickets(ofUser userID: String) -> [Ticket] { desk.tickets(of: userID) }

  /// The user's channels, as far as they are known.
  func knownChannels(ofUser userID: String) -> [Channel] { desk.channels(of: userID) }

  /// Why Desk can't be used; nil while nothing speaks against it.
  var deskTrouble: String? {
    switch desk.service {
    case .usable: nil
    case .missing: "this profile has no Desk token"
    case .refused(let reason): reason
    }
  }

  /// Shows a ticket of the shown user.
  mutating func show(_ ticketID: Int64) -> [Effect] {
    let effects = open(.tickets)
    soughtTicket = ticketID
    return effects + selectSoughtTicket()
  }

  /// Has what is on screen of a subject read again.
  ///
  /// - Parameters:
  ///   - operation: what was written.
  ///   - isRecordKnown: whether the user's record is known as it is now. The default is false.
  /// - Returns: the work it asks for.
  mutating func changed(by operation: any Operation, isRecordKnown: Bool = false) -> [Effect] {
    let isOfDesk = operation.plan.contains { $0.request.service == .desk }
    let owner: String? =
      switch operation.subject {
      case .user(let id): id
      case .ticket(let id) where shownTicket?.id == id:
        shownTicket?.customer?.sendbirdID ?? shownUser?.id
      case .ticket, .customer, .many: operationForm?.userID ?? shownUser?.id
      }
    guard let owner else { return [] }
    if isOfDesk { return deskChanged(userID: owner) }
    return isRecordKnown ? recordWritten(userID: owner) : recordChanged(userID: owner)
  }
}
