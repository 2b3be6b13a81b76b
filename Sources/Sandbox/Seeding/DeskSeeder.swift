import GRDB

/// Makes customers of some sample users, and tickets of some customers.
struct DeskSeeder {
  /// The oldest sample ticket is this old.
  private static let span: Int64 = 60 * 86_400_000

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
      customer: try database.registeredFields(.customer),
      ticket: try database.registeredFields(.ticket))
    var customers: [CustomerRecord] = []
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
      let ticket = TicketRecord(
        channelURL: "sendbird_desk_\(number)_\(random.hexadecimal(12))",
        title: SampleTicketText.title(number, &random),
        priority: random.pick(["LOW", "MEDIUM", "MEDIUM", "MEDIUM", "HIGH", "URGENT"]),
        relatedURLs: number % 6 == 2 ? try relatedURLs(&random) : [],
        createdAt: max(now - age, customer.createdAt), customer: customer, group: groups[group])
      let life = SampleTicket(
        number, ticket, now: now, agents: members[group], random: &random)
      let fields = SampleFields.sample(fields.ticket, number, upTo: 3, &random)
      try insert(life, fields)
    }
  }

  /// One or two of the first Chat channels, if there are any.
  private func relatedURLs(_ random: inout SplitMix64) throws -> [String] {
    let first = Int64(1 + random.below(20))
    return try database.all(
      "SELECT channel_url FROM channels WHERE number BETWEEN ? AND ? AND custom_type = ''",
      [.integer(first), .integer(first + Int64(random.below(2)))]
    ) { $0.text(0) }
  }

  /// Two of five among the first thousand users, then one of five hundred.
  private var customerNumbers: [Int] {
    (1..<users + 1).filter { $0 <= 1000 ? $0 % 5 == 1 || $0 % 5 == 3 : $0 % 500 == 0 }
  }

  private func makeCustomer(_ number: Int, _ fields: SampleFields) throws -> CustomerRecord {
    let found = try database.all(
      "SELECT \(UserRecord.columns) FROM users u WHERE u.number = ?", [.integer(Int64(number))],
      read: UserRecord.init)
    let user = found[0]
    var random = SplitMix64(seed: seed ^ 0xC057, item: number)
    let delay = Int64(random.below(36 * 3_600_000))
    let createdAt = min(now, user.createdAt * 1000 + delay)
    let stored = try database.insertCustomer(user, at: createdAt)
    let sample = SampleFields.sample(fields.customer, number, upTo: 4, &random)
    for (position, field) in zip(Int64(1)..., sample) {
      try database.insert(field, .customer, of: stored, at: position)
    }
    return CustomerRecord(
      number: stored, sendbirdID: user.userID, createdAt: createdAt, displayName: user.nickname,
      photoURL: user.profileURL)
  }

  private func insert(_ sample: SampleTicket, _ fields: [CustomField]) throws {
    let channel = try database.insertChannel(of: sample.ticket)
    if let writer = sample.writer { try database.join(-writer.number, channel: channel) }
    let customer = sample.ticket.customer.sendbirdID
    let user = try database.existingUserNumber(customer)
    for message in sample.messages {
      let agent = message.isAgents ? sample.writer : nil
      let record = MessageRecord(
        type: "MESG", senderID: agent?.sendbirdID ?? customer, message: message.text, data: "",
        customType: "", createdAt: message.time, isSilent: false)
      _ = try database.insert(
        record, channel: channel, sender: agent.map { -$0.number } ?? user, dedupID: nil)
    }
    let number = try database.insert(sample.ticket)
    for (position, field) in zip(Int64(1)..., fields) {
      try database.insert(field, .ticket, of: number, at: position)
    }
  }
}
