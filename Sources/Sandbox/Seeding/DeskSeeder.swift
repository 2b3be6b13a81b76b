import GRDB

/// Makes customers of some sample users, and tickets of some customers.
struct DeskSeeder {
  /// The oldest sample ticket is this old.
  private static let span: Int64 = 60 * 86_400_000

  private struct Customer {
    let record: CustomerRecord
    let user: Int64
  }

  let users: Int
  let seed: UInt64
  let now: Int64
  let database: Database

  /// Makes all customers and tickets until `isStopped` answers true.
  ///
  /// - Throws: A cancellation when it was stopped, or a `DatabaseError`.
  func fill(until isStopped: () -> Bool) throws {
    let groups = try database.groups()
    let members = try groups.map { try database.agents(ofGroup: $0.number) }
    let fields = SampleFields(
      customer: try database.registeredFields(.customer).map(\.key),
      ticket: try database.registeredFields(.ticket).map(\.key))
    var customers: [Customer] = []
    for number in customerNumbers {
      if isStopped() { throw CancellationError() }
      customers.append(try makeCustomer(number, fields))
    }
    guard !customers.isEmpty else { return }
    // Some customers have several tickets and some have none.
    let count = customers.count * 5 / 4
    for number in 1..<count + 1 {
      if isStopped() { throw CancellationError() }
      var random = SplitMix64(seed: seed ^ 0x71C3, item: number)
      let age = Self.span / Int64(count) * Int64(count + 1 - number)
      let customer = random.pick(customers)
      let group = random.below(groups.count)
      let sample = SampleTicket(
        number: number, createdAt: max(now - age, customer.record.createdAt), now: now,
        agents: members[group], fields: fields, random: &random)
      try insert(sample, of: customer, in: groups[group])
    }
  }

  /// Two of five among the first thousand users, then one of two hundred.
  private var customerNumbers: [Int] {
    (1..<users + 1).filter { $0 <= 1000 ? $0 % 5 == 1 || $0 % 5 == 3 : $0 % 200 == 0 }
  }

  private func makeCustomer(_ number: Int, _ fields: SampleFields) throws -> Customer {
    let found = try database.all(
      "SELECT \(UserRecord.columns) FROM users u WHERE u.number = ?", [.integer(Int64(number))],
      read: UserRecord.init)
    let user = found[0]
    var random = SplitMix64(seed: seed ^ 0xC057, item: number)
    let delay = Int64(random.below(36 * 3_600_000))
    let createdAt = min(now, user.createdAt * 1000 + delay)
    let stored = try database.insertCustomer(user, at: createdAt)
    try database.store(fields.customer(number, &random), .customer, of: stored)
    let record = try database.existingCustomer(stored)
    return Customer(record: record, user: user.number)
  }

  private func insert(
    _ sample: SampleTicket, of customer: Customer, in group: GroupRecord
  ) throws {
    let number = try database.insert(sample.ticket, of: customer.record, in: group)
    guard var ticket = try database.ticket(number) else { return }
    let channel = try database.existingChannel(ticket.channelURL)
    if let agent = sample.agent {
      try database.assign(&ticket, to: agent, at: sample.assignedAt)
    }
    for message in sample.messages {
      let sender = message.isAgents ? sample.writer : nil
      let record = MessageRecord(
        type: "MESG", senderID: sender?.sendbirdID ?? customer.record.sendbirdID,
        message: message.text, data: "", customType: "", createdAt: message.time, isSilent: false)
      let user = sender.map { -$0.number } ?? customer.user
      _ = try database.insert(record, channel: channel.number, sender: user, dedupID: nil)
      ticket.messageCount += 1
      ticket.lastMessage = message.text
      if !message.isAgents { ticket.issuedAt = ticket.issuedAt ?? message.time }
    }
    if let writer = sample.writer, try !database.isMember(-writer.number, of: channel.number) {
      try database.join(-writer.number, channel: channel.number)
    }
    ticket.status = sample.status
    ticket.closedAt = sample.closedAt
    ticket.closeComment = sample.closeComment
    try database.update(ticket)
  }
}
