import Operations
import Widgets
import Workspace

/// What an operation has left undone stays typed, in the form of the operation that does just that.
extension ConsoleState {
  /// Keeps the first message of a ticket that was made without it.
  mutating func keepUnfinished(
    _ outcome: Outcome, of operation: any Operation, reviewedAt time: WallTime?
  ) -> [Effect] {
    guard let unfinished = outcome.unfinished, let made = operation as? CreateTicket,
      let text = made.firstMessage, case .ticket(let ticket) = outcome.subject
    else { return [] }
    var form = OperationForm(
      FirstMessage.self, about: .ticket(ticket.id), userID: ticket.customer?.sendbirdID)
    var values = FieldValues()
    values["text"] = .text(text)
    form.fill(values)
    let key = draftKey(of: form)
    operationDrafts = operationDrafts.filter { draftKey(of: $0) != key } + [form]
    // The write that may have brought it is newer than what was typed.
    keeping.typedAt[key] = time
    return noteSending(of: key, unfinished.error)
  }
}
