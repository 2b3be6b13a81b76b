import Operations
import Testing

@Suite("What operations plan and send")
struct OperationPlanTests {
  static let base: Metadata = ["plan": "gold", "lang": "et"]

  /// Every operation with values for which Sendbird does it.
  static let operations: [any Operation] = [
    CreateUser(
      id: "new/user", nickname: "N", issuesAccessToken: true, metadata: [MetadataItem("a", "1")]),
    GetUser(userID: "maria.k"),
    ListUsers(UserFilter(nicknamePrefix: "M", activeMode: .deactivated), limit: 7),
    UpdateUser(userID: "maria.k", nickname: "M", profileURL: "https://x.test/a.png"),
    ActivateUser(userID: "maria.k"),
    DeactivateUser(userID: "maria.k", leavesChannels: false),
    DeactivateUser(userID: "maria.k", leavesChannels: true),
    DeleteUser(userID: "maria.k"),
    GetMetadata(userID: "maria.k"),
    UpdateMetadata(
      userID: "maria.k", items: [MetadataItem("plan", "gold"), MetadataItem("crm", "A-17")]),
    DeleteMetadata(userID: "maria.k", extent: .key("plan")),
    DeleteMetadata(userID: "maria.k", extent: .all),
  ]

  @Test("There is a case for every operation")
  func complete() {
    let covered = Set(Self.operations.map { type(of: $0).descriptor.id })
    #expect(covered == Set(OperationRegistry.all.map(\.id)))
  }

  @Test("The plan is what is sent", arguments: operations.indices)
  func plan(_ index: Int) async throws {
    let operation = Self.operations[index]
    let test = try TestRoad(Self.base)
    let isRead = operation.risk == .read
    let requests = operation.plan.map(\.request)
    let planned = requests.map { "\($0.method.rawValue) \($0.target) \(Self.text($0.body))" }
    #expect(requests.allSatisfy { $0.isRead == isRead })
    #expect(operation.plan.allSatisfy { $0.condition == nil })
    let outcome = try await operation.run(on: test.road)
    let sent = await test.sendbird.bodies.filter { isRead || !$0.hasPrefix("GET ") }
    #expect(sent == planned)
    #expect(outcome.notStuck.isEmpty)
    #expect(outcome.dataPoints.map(\.name) == type(of: operation).descriptor.dataPoints)
    let entries = await test.journal.entries
    #expect(entries.map(\.intent.requests) == (isRead ? [] : [requests]))
    #expect(entries.allSatisfy { $0.intent.operation == type(of: operation).descriptor.id })
    #expect(entries.allSatisfy { $0.outcome?.requests == [.done] })
  }

  static func text(_ body: JSONValue?) -> String { body.map { $0.serialized() } ?? "" }

  /// Every operation with values that break a rule.
  static let broken: [any Operation] = [
    CreateUser(id: ""),
    CreateUser(id: "u", metadata: [MetadataItem("k", "1"), MetadataItem("k", "2")]),
    CreateUser(id: "u", nickname: String(repeating: "n", count: 81)),
    GetUser(userID: ".."), GetMetadata(userID: ""), DeleteUser(userID: ""),
    ListUsers(limit: 0), ListUsers(UserFilter(ids: [""])),
    UpdateUser(userID: "u", profileURL: String(repeating: "p", count: 2049)),
    ActivateUser(userID: String(repeating: "u", count: 81)),
    DeactivateUser(userID: "", leavesChannels: true),
    UpdateMetadata(userID: "u", items: []),
    UpdateMetadata(userID: "u", items: [MetadataItem("a,b", "")]),
    UpdateMetadata(userID: "u", items: [MetadataItem("", "")]),
    UpdateMetadata(userID: "u", items: (1...6).map { MetadataItem("k\($0)", "") }),
    DeleteMetadata(userID: "u", extent: .key("")),
    DeleteMetadata(userID: "u", extent: .key("..")),
  ]

  @Test("A broken rule is found before anything is sent", arguments: broken.indices)
  func rules(_ index: Int) async throws {
    let operation = Self.broken[index]
    let test = try TestRoad(Self.base)
    let error = await writeError { () async throws(WriteError) in
      try await operation.run(on: test.road)
    }
    #expect(error == .violations(operation.violations().errors))
    #expect(await test.sendbird.requests.isEmpty)
    #expect(await test.journal.entries.isEmpty)
  }

  @Test("An empty key never becomes a request, which would delete all items")
  func emptyKey() {
    #expect(DeleteMetadata(userID: "u", extent: .key("")).plan.isEmpty)
    let all = DeleteMetadata(userID: "u", extent: .all).plan
    #expect(all.map(\.request) == [.deleteAllMetadata(of: "u")])
  }

  @Test("A read-only client does no write", arguments: operations.indices)
  func readOnly(_ index: Int) async throws {
    let operation = Self.operations[index]
    guard operation.risk != .read else { return }
    let test = try TestRoad(SendbirdModel(metadata: Self.base), isReadOnly: true)
    let error = await writeError { () async throws(WriteError) in
      try await operation.run(on: test.road)
    }
    guard case .api(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.code == .readOnly)
    #expect(await test.writes.isEmpty)
  }
}
