import Operations
import Samples
import Testing

/// Properties of merged operations over random forms and servers that have moved on meanwhile.
///
/// The requests are carried out by a model of Sendbird. The seed of a failing case is its argument.
@Suite("Generated changes of users, customers and tickets")
struct GeneratedRecordTests {
  /// A form's base, what it stages, and the record as it is by the review.
  struct Case {
    let base: RecordFields
    let server: RecordFields
    let edits: [FieldEdit]

    /// Whether somebody else changed the field after the form was opened.
    func isChanged(_ name: FieldName) -> Bool { !Self.same(base[name], server[name]) }

    /// Whether the form changes the field.
    func isEdited(_ name: FieldName) -> Bool {
      edits.contains { $0.name == name && !Self.same($0.content, base[name]) }
    }

    func mine(_ name: FieldName) -> FieldContent? { edits.first { $0.name == name }?.content }

    func isConflict(_ name: FieldName) -> Bool {
      isEdited(name) && isChanged(name) && !Self.same(mine(name), server[name])
    }

    /// Found without the code under test.
    static func same(_ left: FieldContent?, _ right: FieldContent?) -> Bool {
      func bytes(_ content: FieldContent?) -> [[UInt8]] {
        (content?.texts ?? []).filter { !$0.isEmpty }.map { Array($0.utf8) }.sorted {
          $0.lexicographicallyPrecedes($1)
        }
      }
      return bytes(left) == bytes(right)
    }
  }

  enum Kind: String, CaseIterable { case user, customer, ticket }

  static let keys = ["tier", "city", "order", "caf\u{E9}", "cafe\u{301}"]
  static let texts = ["", "1", "2", "\u{E9}", "e\u{301}"]

  static func names(_ kind: Kind) -> [FieldName] {
    switch kind {
    case .user: [.nickname, .profileURL]
    case .customer: keys.map(FieldName.item)
    case .ticket: keys.map(FieldName.item) + [.priority, .relatedChannels]
    }
  }

  static func content(_ name: FieldName, _ random: inout SplitMix64) -> FieldContent {
    switch name {
    case .priority: .text(random.pick(["LOW", "MEDIUM", "HIGH"]))
    case .relatedChannels: .list(["a", "b", "c"].filter { _ in random.chance(50) })
    case .profileURL: .text(random.pick(["", "https://x.test/1", "https://x.test/2"]))
    case .item, .nickname: .text(random.pick(texts))
    }
  }

  static func record(_ kind: Kind, _ random: inout SplitMix64) -> RecordFields {
    var fields = RecordFields(items: kind == .user ? nil : [:])
    for name in names(kind) where !name.isItem || random.chance(50) {
      fields[name] = content(name, &random)
    }
    return fields
  }

  static func changed(
    _ record: RecordFields, _ kind: Kind, _ random: inout SplitMix64
  ) -> RecordFields {
    var fields = record
    for name in names(kind) where random.chance(50) { fields[name] = content(name, &random) }
    return fields
  }

  static func cases(_ kind: Kind, seed: UInt64) -> [Case] {
    var random = SplitMix64(seed: seed)
    // A user has two fields only.
    return (0..<(kind == .user ? 120 : 30)).map { _ in
      let base = record(kind, &random)
      let server = changed(base, kind, &random)
      var edits: [FieldEdit] = []
      for name in names(kind) where random.chance(50) {
        // Often the same as somebody else has written.
        let same = random.chance(25) ? server[name] : nil
        edits.append(FieldEdit(name, same ?? content(name, &random)))
      }
      return Case(base: base, server: server, edits: edits)
    }
  }

  static func operation(_ kind: Kind, _ sample: Case) -> any MergedOperation {
    var operation: any MergedOperation =
      switch kind {
      case .user: UpdateUser(userID: "maria.k")
      case .customer: UpdateCustomerFields(.id(DeskFixtures.customer), items: [])
      case .ticket: UpdateTicket(ticketID: DeskFixtures.active)
      }
    operation.base = sample.base
    for edit in sample.edits { operation.stage(edit.name, edit.content) }
    return operation
  }

  static func road(_ server: RecordFields) throws -> TestRoad {
    try DeskFixtures.road { model in
      model.desk.registered.formUnion(keys)
      store(server, in: &model)
    }
  }

  /// Gives the user, the customer and the ticket these fields.
  static func store(_ fields: RecordFields, in model: inout SendbirdModel) {
    let items = Metadata(
      fields.fields.compactMap { field in
        if case .item(let key) = field.name { MetadataItem(key, field.content.text) } else { nil }
      })
    model.desk.customers[DeskFixtures.customer]?.fields = items
    model.desk.tickets[DeskFixtures.active]?.fields = items
    if let text = fields[.priority]?.text {
      model.desk.tickets[DeskFixtures.active]?.priority = text
    }
    if let urls = fields[.relatedChannels]?.texts {
      model.desk.tickets[DeskFixtures.active]?.related = urls
    }
    var profile: [JSONMember] = []
    if let text = fields[.nickname]?.text { profile.append(.init("nickname", .string(text))) }
    if let text = fields[.profileURL]?.text {
      profile.append(.init("profile_url", .string(text)))
    }
    _ = model.answer(.put, ["users", "maria.k"], .object(profile))
  }

  static func stored(_ kind: Kind, _ test: TestRoad) async throws -> RecordFields {
    let client = test.road.client
    return switch kind {
    case .user: UpdateUser.fields(of: try await client.user("maria.k"))
    case .customer:
      UpdateCustomerFields.fields(of: try await client.customer(DeskFixtures.customer))
    case .ticket: UpdateTicket.fields(of: try await client.ticket(DeskFixtures.active))
    }
  }

  @Test(
    "Untouched fields are never written, and no change of the server without a decision",
    arguments: Kind.allCases, UInt64(0)..<10)
  func properties(kind: Kind, seed: UInt64) async throws {
    var random = SplitMix64(seed: seed &+ 99)
    var decided = 0
    for sample in Self.cases(kind, seed: seed) {
      var operation = Self.operation(kind, sample)
      guard !operation.edits.isEmpty else { continue }
      let test = try Self.road(sample.server)
      let names = Self.names(kind)
      var wanted = sample.server
      for name in names where sample.isEdited(name) && !sample.isConflict(name) {
        wanted[name] = sample.mine(name)
      }
      let conflicts = await Self.conflicts(operation, test)
      #expect(Set(conflicts.map(\.name)) == Set(names.filter(sample.isConflict)))
      #expect(await test.writes.isEmpty, "a conflict stops everything")
      for conflict in conflicts {
        #expect(Case.same(conflict.server, sample.server[conflict.name]))
        #expect(Case.same(conflict.base, sample.base[conflict.name]))
        let new = Self.content(conflict.name, &random)
        let decision = random.pick([FieldDecision.mine, .server, .value(new)])
        switch decision {
        case .mine: wanted[conflict.name] = sample.mine(conflict.name)
        case .server: break
        case .value(let content): wanted[conflict.name] = content
        }
        operation.decide(conflict, decision)
        decided += 1
      }
      let changes = names.filter { !Case.same(wanted[$0], sample.server[$0]) }
      do throws(WriteError) {
        let preview = try await operation.preview(on: test.road)
        let sent = (preview.operation as? any MergedOperation)?.edits.map(\.name) ?? []
        #expect(Set(sent) == Set(changes), "\(sample)")
        _ = try await preview.operation.run(on: test.road)
      } catch {
        #expect(error == .nothingToDo && changes.isEmpty, "\(error) of \(sample)")
      }
      let now = try await Self.stored(kind, test)
      for name in names { #expect(Case.same(now[name], wanted[name]), "\(name) of \(sample)") }
    }
    // A generator that hardly ever makes a conflict would prove nothing.
    #expect(decided > 5)
  }

  static func conflicts(
    _ operation: any MergedOperation, _ test: TestRoad
  ) async -> [FieldConflict] {
    do throws(WriteError) {
      _ = try await operation.preview(on: test.road)
    } catch {
      if case .conflict(let conflicts) = error { return conflicts }
    }
    return []
  }

  @Test(
    "A change behind the review is a conflict too, and nothing is sent", arguments: Kind.allCases)
  func behindTheReview(kind: Kind) async throws {
    let name: FieldName =
      switch kind {
      case .user: .nickname
      case .customer, .ticket: .item("tier")
      }
    var base = RecordFields(items: kind == .user ? nil : [:])
    base[name] = "old"
    let sample = Case(base: base, server: base, edits: [FieldEdit(name, "mine")])
    let test = try Self.road(base)
    let preview = try await Self.operation(kind, sample).preview(on: test.road)
    await test.sendbird.change { model in
      _ = model.answer(.put, ["users", "maria.k"], ["nickname": "theirs"])
      model.desk.customers[DeskFixtures.customer]?.fields.set("tier", "theirs")
      model.desk.tickets[DeskFixtures.active]?.fields.set("tier", "theirs")
    }
    let error = await failure(of: preview.operation, on: test)
    guard case .conflict(let conflicts)? = error else {
      Issue.record("written over: \(String(describing: error))")
      return
    }
    #expect(conflicts.map(\.name) == [name] && conflicts.map(\.server) == ["theirs"])
    #expect(await test.writes.isEmpty)
  }

  @Test(
    "Undo meets a conflict where somebody has changed the field since", arguments: Kind.allCases)
  func undo(kind: Kind) async throws {
    let name: FieldName = kind == .user ? .nickname : .item("tier")
    var base = RecordFields(items: kind == .user ? nil : [:])
    base[name] = "old"
    let sample = Case(base: base, server: base, edits: [FieldEdit(name, "mine")])
    let test = try Self.road(base)
    let outcome = try await Self.operation(kind, sample).run(on: test.road)
    await test.sendbird.change { model in
      _ = model.answer(.put, ["users", "maria.k"], ["nickname": "theirs"])
      model.desk.customers[DeskFixtures.customer]?.fields.set("tier", "theirs")
      model.desk.tickets[DeskFixtures.active]?.fields.set("tier", "theirs")
    }
    guard case .operation(let inverse as any MergedOperation)? = outcome.inverse else {
      Issue.record("no way back")
      return
    }
    #expect(await Self.conflicts(inverse, test).map(\.mine) == ["old"])
  }
}
