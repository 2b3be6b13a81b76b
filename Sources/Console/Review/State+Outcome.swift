import Operations
import Widgets

/// What follows from an operation that was carried out.
extension ConsoleState {
  /// Takes the end of an operation.
  mutating func receive(_ outcome: Outcome, at time: WallTime) -> [Effect] {
    guard let open = review, let operation = open.operation else { return [] }
    review = nil
    keep(outcome, of: open.write.descriptor, at: time)
    offered.see(outcome.subject)
    if open.isUndo {
      forgetUndone(open.undoes)
      leaveWrite()
    }
    switch outcome.inverse {
    case .changes(let changes)? where !open.isUndo: undoable.append(.changes(changes))
    case .operation(let inverse)? where !open.isUndo:
      undoable.append(.operation(inverse, of: outcome.journalID))
    default: break
    }
    if let group = (operation as? CreateTicket)?.groupKey { offered.lastGroup = group }
    let left =
      closeForm(of: open) + keepUnfinished(outcome, of: operation, reviewedAt: open.readAt)
    let effects = left + show(outcome, of: operation, at: time)
    return effects + say(outcome, of: operation, open)
  }

  /// Takes the answer of a read that was asked for as an operation.
  mutating func receiveRead(
    _ outcome: Outcome, of operation: any Operation, at time: WallTime
  ) -> [Effect] {
    let descriptor = Swift.type(of: operation).descriptor
    keep(outcome, of: descriptor, at: time)
    offered.see(outcome.subject)
    operationForm = nil
    let count = outcome.dataPoints.count
    let effects = show(outcome, of: operation, at: time)
    return effects
      + say(
        "\(descriptor.title): done"
          + (count == 0
            ? "" : "; \(key("pane.data-points", in: .detail)) shows \(count) data points"),
        .ok)
  }

  /// Closes the form that an operation was filled in with; one that stays open begins anew.
  mutating func closeForm(of open: ReviewState) -> [Effect] {
    guard let form = operationForm, !open.isUndo, form.descriptor.id == open.write.descriptor.id
    else {
      return []
    }
    dropDraft(of: form)
    keeping.returned = nil
    if form.isSet(FormShape.keepOpen.name) {
      var next = form.emptied()
      next.enterFirst()
      operationForm = next
      return []
    }
    operationForm = nil
    return []
  }

  /// Shows the record as it is now.
  private mutating func show(
    _ outcome: Outcome, of operation: any Operation, at time: WallTime
  ) -> [Effect] {
    let staysInForm = operationForm != nil
    var effects: [Effect] = []
    switch outcome.subject {
    case .user(let user):
      effects += listChanged { users in
        users.insert(UserRow(user, readAt: time))
        users.change(userID: user.id) { $0 = UserRow(user, readAt: time) }
        users.select(id: user.id)
      }
    case .metadata(let metadata):
      if case .user(let userID) = operation.subject {
        effects += listChanged { users in
          users.change(userID: userID) { $0.setMetadata(metadata, at: time) }
        }
      }
    case .nothing:
      if case .user(let userID) = operation.subject {
        effects += listChanged { users in
          users.change(userID: userID) { $0 = UserRow(missing: userID, readAt: time) }
        }
      }
    case .customer(let customer):
      // The next form opens on what is known, which until it is read again would be the old values.
      if let userID = customer.sendbirdID, customer.customFields != nil {
        desk.change(userID) { $0.customer.take(FoundCustomer(customer), at: time) }
      }
    case .customers, .ticket, .tickets, .users: break
    }
    guard operation.risk != .read else { return effects }
    if !staysInForm {
      focus = .detail
      effects += showTab(of: outcome, operation)
    }
    return effects + changed(by: operation, isRecordKnown: true)
  }

  /// Goes to the tab that shows what was written.
  private mutating func showTab(of outcome: Outcome, _ operation: any Operation) -> [Effect] {
    switch (operation, outcome.subject) {
    case (is CreateTicket, .ticket(let ticket)): show(ticket.id)
    case (is UpdateCustomerFields, _), (is CreateCustomer, _): open(.deskFields)
    case (is CreateUser, _), (is UpdateUser, _), (is ActivateUser, _), (is DeactivateUser, _):
      open(.user)
    default: []
    }
  }

  // MARK: Words

  private mutating func say(
    _ outcome: Outcome, of operation: any Operation, _ open: ReviewState
  ) -> [Effect] {
    let isUndo = open.isUndo
    let done = isUndo ? open.undoneWords : doneWords(outcome, operation)
    if let unfinished = outcome.unfinished {
      return say(
        "\(done), but \(unfinished.what) is a draft still: \(unfinished.error.words)", .error)
    }
    if !outcome.notStuck.isEmpty {
      return say(notStuckWords(outcome.notStuck, operation), .error)
    }
    let undo =
      outcome.inverse != nil && !isUndo ? "; \(key("write.undo", in: .detail)) undoes it" : ""
    let notes = outcome.notes.map { "; \($0)" }.joined()
    return say("\(done)\(undo)\(notes)", .ok)
  }

  /// `#51031 created`, `done: update user, min-ah.lee`.
  private func doneWords(_ outcome: Outcome, _ operation: any Operation) -> String {
    switch (operation, outcome.subject) {
    case (is CreateTicket, .ticket(let ticket)): return "#\(ticket.id) created"
    case (let user as CreateUser, _): return "\(user.id) created"
    case (let user as DeleteUser, _): return "\(user.userID) deleted"
    case (is CreateCustomer, .customer(let customer)): return "customer #\(customer.id)"
    default:
      let title = Swift.type(of: operation).descriptor.title
      return "done: \(title.lowercasedFirst), \(operation.subject.words)"
    }
  }

  private func notStuckWords(_ names: [String], _ operation: any Operation) -> String {
    let prefix = "\(Rules.customFieldsField)."
    let keys = names.map { name in
      "`\(name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name)`"
    }
    let verb = keys.count == 1 ? "was not saved: is it" : "were not saved: are they"
    let list = keys.joined(separator: ", ")
    switch operation {
    case is UpdateCustomerFields:
      return "\(list) \(verb) registered under Settings > Customer fields?"
    case is CreateTicket, is UpdateTicket:
      let areFields = names.allSatisfy { $0.hasPrefix(prefix) }
      return areFields
        ? "\(list) \(verb) registered under Settings > Ticket fields?"
        : "not saved: \(list); Desk kept something else"
    default: return "not saved: \(list); Sendbird kept something else"
    }
  }
}

extension String {
  /// The text with its first letter in lower case.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text with its first letter in upper case.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
