/// Reads back everything that the ledger says is stored.
final class VerifyScript: Script {
  private var checks: [(Request, (Answer) -> String?)]
  private var judge: (Answer) -> String? = { _ in nil }

  init(_ ledger: Ledger) {
    checks = (ledger.users + ledger.passing).map { user in
      let expected = "\"metadata\":\(user.metadataJSON)"
      return (
        ledger.chat(.getUser, "GET", "/users/\(user.id)"),
        {
          $0.complaint(200, holds: "\"nickname\":\"\(user.nickname)\"")
            ?? $0.complaint(200, holds: expected)
        }
      )
    }
    checks += ledger.deleted.map { id in
      (ledger.chat(.getUser, "GET", "/users/\(id)"), { $0.complaint(400, holds: "400201") })
    }
    checks += ledger.tickets.map { ticket in
      (
        ledger.desk(.getTicket, "GET", "/tickets/\(ticket.id)"),
        {
          $0.complaint(200, holds: "\"channelName\":\"\(ticket.title)\"")
            ?? $0.complaint(200, holds: "\"priority\":\"\(ticket.priority)\"")
        }
      )
    }
  }

  func next() -> Request? {
    guard let (request, judge) = checks.popLast() else { return nil }
    self.judge = judge
    return request
  }

  func take(_ answer: Answer) -> String? { judge(answer) }
}
