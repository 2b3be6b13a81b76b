import GRDB

/// Somebody else who changes the records the caller reads (product 2, `--conflict`).
///
/// Once a record was read by itself it is changed, and then left alone until the caller has written
/// to it. So there is one foreign change between a read and the next write: whoever reads again
/// before writing finds it, and isn't disturbed a second time while deciding.
struct Colleague: Sendable {
  /// The same seed and the same records give the same changes.
  let seed: UInt64

  /// Answers a call, and changes what it read, in one transaction that may write.
  func answer(
    _ call: some Call, in database: Database, _ context: CallContext
  ) throws -> [UInt8] {
    let answer = try call.answer(in: database, context)
    if let write = call as? any RecordWrite {
      for record in write.records { try database.forgetChange(of: record) }
    } else if let read = call as? any RecordRead, let record = try read.record(in: database),
      try !database.isChanged(record), try change(record, read.shownKeys, in: database)
    {
      try database.noteChange(of: record)
    }
    return answer
  }

  /// Changes a record in one place; answers whether there was anything to change.
  private func change(
    _ record: SharedRecord, _ keys: [String]?, in database: Database
  ) throws -> Bool {
    switch record {
    case .user(let id): try change(try database.existingUser(id.text), keys, in: database)
    case .customer(let number): try change(try database.existingCustomer(number), in: database)
    case .ticket(let number): try change(try database.existingTicket(number), in: database)
    }
  }

  /// One metadata value of those that were read, or the nickname of a user without metadata.
  private func change(
    _ user: UserRecord, _ keys: [String]?, in database: Database
  ) throws -> Bool {
    let all = try database.metadata(of: user.number)
    let read = all.filter { item in keys?.contains(where: item.key.hasSameBytes(as:)) ?? true }
    var hand = ColleagueHand(
      seed: seed, [user.userID, user.nickname] + all.flatMap { [$0.key, $0.value] })
    guard !all.isEmpty else {
      var user = user
      user.nickname = hand.edited(nickname: user.nickname)
      try database.update(user)
      return true
    }
    let item = hand.pick(read.isEmpty ? all : read)
    try database.run(
      "UPDATE metadata SET value = ? WHERE user = ? AND key = ?",
      .text(hand.edited(value: item.value)), .integer(user.number), .text(item.key))
    return true
  }

  /// One registered custom field that has a value, or the first one of a customer without any.
  private func change(_ customer: CustomerRecord, in database: Database) throws -> Bool {
    let registered = try database.registeredFields(.customer)
    let fields = customer.customFields.filter { field in
      registered.contains { $0.number == field.number }
    }
    var hand = ColleagueHand(
      seed: seed, [customer.sendbirdID] + customer.customFields.flatMap { [$0.key, $0.value] })
    let changed: CustomField
    if !fields.isEmpty {
      let field = hand.pick(fields)
      changed = CustomField(
        number: field.number, key: field.key, value: hand.edited(value: field.value))
    } else if let (field, key) = registered.first, customer.customFields.isEmpty {
      changed = CustomField(
        number: field, key: key, value: hand.value(ofField: key, customer.number))
    } else {
      // A record full of values whose keys are no longer registered takes no other.
      return false
    }
    try database.store([changed], .customer, of: customer.number)
    return true
  }

  /// The priority.
  private func change(_ ticket: TicketRecord, in database: Database) throws -> Bool {
    var ticket = ticket
    var hand = ColleagueHand(seed: seed, ["\(ticket.number)", ticket.priority])
    ticket.priority = hand.pick(
      DeskRules.priorities.filter { !$0.hasSameBytes(as: ticket.priority) })
    try database.update(ticket)
    return true
  }
}
