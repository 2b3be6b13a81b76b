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
    let form = messageForm(of: ticket.id, userID: ticket.customer?.sendbirdID, text)
    let key = draftKey(of: form)
    operationDrafts = operationDrafts.filter { draftKey(of: $0) != key } + [form]
    // The write that may have brought it is newer than what was typed.
    keeping.typedAt[key] = time
    return noteSending(of: key, unfinished.error)
  }

  /// Turns the draft of a new ticket that was made in an earlier start into one of the first message
  /// that it still lacks: sent once more, the form would make a second ticket.
  ///
  /// - Parameters:
  ///   - key: The draft of the new ticket, which nobody has opened yet.
  ///   - others: Drafts on the disk that are not to be written over.
  /// - Returns: what is to be said of it; nil if the draft stays as it is.
  mutating func turnIntoMessage(_ key: DraftKey, besides others: [DraftKey]) -> String? {
    guard let sending = keeping.sendings[key], let ticket = sending.rest?.ticket,
      (sending.end == .done) == (sending.first == nil), keeping.restored.contains(key),
      let made = operationDrafts.first(where: { draftKey(of: $0) == key }),
      let text = made.values.text("firstMessage"), !text.isEmpty
    else { return nil }
    let form = messageForm(of: ticket, userID: made.userID, text)
    let messageKey = draftKey(of: form)
    guard !others.contains(messageKey), !isFilledIn(messageKey) else { return nil }
    forget(key)
    operationDrafts.append(form)
    // It was typed when the ticket was: a write that may have brought it is newer.
    keeping.typedAt[messageKey] = keeping.written[key].map {
      WallTime(milliseconds: $0.at, utcOffset: now.utcOffset)
    }
    keeping.restored.insert(messageKey)
    let words = "ticket \(ticket) was made as write \((sending.first ?? sending.id).number)"
    guard sending.first != nil else {
      return "\(words); its first message is kept as a draft, and was not sent"
    }
    let message = DraftSending(id: sending.id, end: sending.end, isWhole: true)
    keeping.sendings[messageKey] = message
    return "\(words); its first message is kept as a draft, but \(message.words)"
  }

  /// The form of a ticket's first message, filled in.
  private func messageForm(of ticket: Int64, userID: String?, _ text: String) -> OperationForm {
    var form = OperationForm(FirstMessage.self, about: .ticket(ticket), userID: userID)
    var values = FieldValues()
    values["text"] = .text(text)
    form.fill(values)
    return form
  }
}
