/// Makes the records that a connection works on.
final class SetUpScript: Script {
  static let users = 8
  private static let tickets = 4
  private let ledger: Ledger
  private var step = 0
  private var title = ""

  init(_ ledger: Ledger) { self.ledger = ledger }

  func next() -> Request? {
    step += 1
    switch step {
    case 1...Self.users:
      ledger.users.append(
        Ledger.User(
          id: "\(ledger.name).\(step)", nickname: "\(ledger.name) \(step) 0",
          metadata: [("plan", "gold"), ("lang", "et")]))
      return ledger.createUser(ledger.users[step - 1])
    case Self.users + 1:
      return ledger.desk(
        .createCustomer, "POST", "/customers", #"{"sendbirdId":"\#(ledger.users[0].id)"}"#)
    case ...(Self.users + 1 + Self.tickets):
      title = "\(ledger.name) ticket \(step)"
      return ledger.createTicket(title)
    default: return nil
    }
  }

  func take(_ answer: Answer) -> String? {
    switch step {
    case 1...Self.users: return answer.complaint(200, holds: #""is_created":true"#)
    case Self.users + 1:
      ledger.customer = answer.id ?? 0
      return answer.complaint(201)
    default: return ledger.keepTicket(title, answer)
    }
  }
}
