import Operations
import Widgets

/// Whether writes can be done now, and if not, why.
extension ConsoleState {
  /// Whether anything can be written at all.
  var canWrite: Enablement { profile.refusal.map(Enablement.no) ?? .yes }

  /// Whether the shown user can be written.
  var canWriteUser: Enablement { canEdit }

  /// Whether the shown user can be activated.
  var canActivate: Enablement {
    if let reason = canEdit.reason { return .no(reason) }
    return shownUser?.isActive == true ? .no("this user is active") : .yes
  }

  /// Whether the shown user can be deactivated.
  var canDeactivate: Enablement {
    if let reason = canEdit.reason { return .no(reason) }
    return shownUser?.isActive == false ? .no("this user is deactivated already") : .yes
  }

  /// Whether the shown user has items to delete.
  var canDeleteAllMetadata: Enablement {
    if let reason = canEdit.reason { return .no(reason) }
    return shownUser?.items.isEmpty == false ? .yes : .no("this user has no metadata")
  }

  /// Whether something of Desk can be written.
  func canWriteToDesk(needsUser: Bool) -> Enablement {
    if let reason = canWrite.reason { return .no(reason) }
    if let reason = deskTrouble { return .no(reason) }
    return needsUser ? canEdit : .yes
  }

  /// Whether the custom fields of the shown user's customer can be written.
  var canEditFields: Enablement {
    if let reason = canWriteToDesk(needsUser: true).reason { return .no(reason) }
    guard let userID = shownUser?.id else { return .no("no user is selected") }
    let customer = desk[userID]?.customer
    // Without them the form would not say which fields there are.
    if customer?.value != nil || customer?.trouble != nil { return .yes }
    return .no("the customer is still being read")
  }

  /// Whether the shown user can become a customer.
  var canCreateCustomer: Enablement {
    if let reason = canWriteToDesk(needsUser: true).reason { return .no(reason) }
    guard let userID = shownUser?.id, let customer = knownCustomer(ofUser: userID) else {
      return .yes
    }
    return .no("this user is customer #\(customer.id) already")
  }

  /// Whether something can be done to the selected ticket.
  ///
  /// - Parameter refusal: why it can't be done to a ticket; nil if it can.
  /// - Returns: whether it can, and if not, why.
  func canWriteTicket(_ refusal: (Ticket) -> String?) -> Enablement {
    if let reason = canWriteToDesk(needsUser: false).reason { return .no(reason) }
    guard let ticket = selectedTicket else { return .no("no ticket is selected") }
    return refusal(ticket).map { .no("#\(ticket.id) \($0)") } ?? .yes
  }
}

extension Ticket {
  /// Why nothing but reopening can be done to it; nil while it is open.
  var closedWords: String? { status?.isOpen == false ? "is closed" : nil }
}
