/// Reads and writes in a mix of about 70 to 30, and checks every answer against the ledger.
final class MixScript: Script {
  private static let keys = ["plan", "lang", "k3", "k4", "k5"]
  private static let priorities = ["LOW", "MEDIUM", "HIGH", "URGENT"]
  private static let mostPassing = 4

  private let ledger: Ledger
  private var random: SplitMix64
  /// What the ledger takes from the answer to the request under way.
  private var judge: (Answer) -> String? = { _ in nil }

  init(_ ledger: Ledger, seed: UInt64) {
    self.ledger = ledger
    random = SplitMix64(seed: seed)
  }

  func next() -> Request? {
    switch random.below(1000) {
    case 0..<300: getUser()
    case 300..<480: getMetadata()
    case 480..<560: listUsers()
    case 560..<620: findUser()
    case 620..<660: listTickets()
    case 660..<700: getTicket()
    case 700..<820: updateMetadata()
    case 820..<890: updateUser()
    case 890..<925: passUser()
    case 925..<945: deleteMetadata()
    case 945..<998: updateTicket()
    default: createTicket()
    }
  }

  func take(_ answer: Answer) -> String? { judge(answer) }

  private func getUser() -> Request {
    let user = random.pick(ledger.users)
    judge = { $0.complaint(200, holds: "\"nickname\":\"\(user.nickname)\"") }
    return ledger.chat(.getUser, "GET", "/users/\(user.id)")
  }

  private func getMetadata() -> Request {
    let user = random.pick(ledger.users)
    judge = {
      $0.complaint(200)
        ?? ($0.text == user.metadataJSON ? nil : "is \($0.text), not \(user.metadataJSON)")
    }
    return ledger.chat(.getMetadata, "GET", "/users/\(user.id)/metadata")
  }

  private func listUsers() -> Request {
    judge = { $0.complaint(200, holds: #""next":"#) }
    return ledger.chat(.listUsers, "GET", "/users?limit=20&active_mode=all")
  }

  private func findUser() -> Request {
    let user = random.pick(ledger.users)
    judge = { $0.complaint(200, holds: "{\"user_id\":\"\(user.id)\"") }
    let name = user.nickname.split(separator: " ").joined(separator: "+")
    return ledger.chat(.findUser, "GET", "/users?nickname=\(name)")
  }

  private func listTickets() -> Request {
    judge = { $0.complaint(200, holds: #""results":["#) }
    return ledger.desk(.listTickets, "GET", "/tickets?limit=10")
  }

  private func getTicket() -> Request {
    let ticket = random.pick(ledger.tickets)
    judge = { $0.complaint(200, holds: "\"priority\":\"\(ticket.priority)\"") }
    return ledger.desk(.getTicket, "GET", "/tickets/\(ticket.id)")
  }

  private func updateMetadata() -> Request {
    let index = random.below(ledger.users.count)
    let key = random.pick(Self.keys)
    let value = "v\(ledger.nextNumber())"
    judge = { [ledger] answer in
      if let complaint = answer.complaint(200, holds: "\"\(key)\":\"\(value)\"") {
        return complaint
      }
      if let place = ledger.users[index].metadata.firstIndex(where: { $0.key == key }) {
        ledger.users[index].metadata[place].value = value
      } else {
        ledger.users[index].metadata.append((key, value))
      }
      return nil
    }
    return ledger.chat(
      .updateMetadata, "PUT", "/users/\(ledger.users[index].id)/metadata",
      #"{"metadata":{"\#(key)":"\#(value)"},"upsert":true}"#)
  }

  private func deleteMetadata() -> Request {
    let index = random.below(ledger.users.count)
    guard !ledger.users[index].metadata.isEmpty else { return updateMetadata() }
    let place = random.below(ledger.users[index].metadata.count)
    let key = ledger.users[index].metadata[place].key
    judge = { [ledger] answer in
      if let complaint = answer.complaint(200) { return complaint }
      ledger.users[index].metadata.remove(at: place)
      return nil
    }
    return ledger.chat(
      .deleteMetadata, "DELETE", "/users/\(ledger.users[index].id)/metadata/\(key)")
  }

  private func updateUser() -> Request {
    let index = random.below(ledger.users.count)
    let nickname = "\(ledger.name) \(index) \(ledger.nextNumber())"
    judge = { [ledger] answer in
      if let complaint = answer.complaint(200, holds: "\"nickname\":\"\(nickname)\"") {
        return complaint
      }
      ledger.users[index].nickname = nickname
      return nil
    }
    return ledger.chat(
      .updateUser, "PUT", "/users/\(ledger.users[index].id)", #"{"nickname":"\#(nickname)"}"#)
  }

  /// Makes a user, or deletes the oldest one that was made so.
  private func passUser() -> Request {
    if ledger.passing.count >= Self.mostPassing {
      let user = ledger.passing[0]
      judge = { [ledger] answer in
        if let complaint = answer.complaint(200, holds: "{}") { return complaint }
        ledger.passing.removeFirst()
        ledger.deleted = (ledger.deleted + [user.id]).suffix(20)
        return nil
      }
      return ledger.chat(.deleteUser, "DELETE", "/users/\(user.id)")
    }
    let number = ledger.nextNumber()
    let user = Ledger.User(
      id: "\(ledger.name).p\(number)", nickname: "passing \(number)", metadata: [("plan", "free")])
    judge = { [ledger] answer in
      if let complaint = answer.complaint(200, holds: #""is_created":true"#) { return complaint }
      ledger.passing.append(user)
      return nil
    }
    return ledger.createUser(user)
  }

  private func updateTicket() -> Request {
    let index = random.below(ledger.tickets.count)
    let priority = random.pick(Self.priorities)
    judge = { [ledger] answer in
      if let complaint = answer.complaint(200, holds: "\"priority\":\"\(priority)\"") {
        return complaint
      }
      ledger.tickets[index].priority = priority
      return nil
    }
    return ledger.desk(
      .updateTicket, "PATCH", "/tickets/\(ledger.tickets[index].id)",
      #"{"priority":"\#(priority)"}"#)
  }

  /// Rare, because tickets can't be deleted and the server's memory is to be compared.
  private func createTicket() -> Request {
    let title = "\(ledger.name) ticket \(ledger.nextNumber())"
    judge = { [ledger] in ledger.keepTicket(title, $0) }
    return ledger.createTicket(title)
  }
}
