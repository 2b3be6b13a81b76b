import Console
import Operations
import Samples
import Testing
import Widgets
import Workspace

/// Read-only without a screen.
@Suite("read-only consoles, plain")
struct ReadOnlyPlainTests {
  /// Runs the plain console with answers; gives what it wrote.
  private static func run(
    _ answers: [String], on office: Office, isReadOnly: Bool
  ) async throws -> [String] {
    let client = try office.client()
    let script = PlainConsoleTests.Script(answers)
    var console = PlainConsole(
      badge: ProfileBadge(
        name: "acme-live", environment: .prod, applicationID: "APP", isReadOnly: isReadOnly),
      isFirstRun: false, source: { () async throws(ClientUnavailable) in client },
      journals: { [journal = office.journal] _ in journal }, clock: { Fixtures.now },
      lines: script)
    try await console.run()
    return await script.written
  }

  /// The answers that lead to a write.
  private static func answers(
    _ type: any FillableOperation.Type, _ values: FieldValues
  ) -> [String] {
    let user = ReadOnlyTests.known(type.descriptor.id)["user"] ?? ""
    var fields = type.descriptor.fields
    if fields.contains(where: { $0.name == "user" }) {
      fields.removeAll { ["user", "customer"].contains($0.name) }
    }
    let typed = fields.flatMap { field -> [String] in
      switch values[field.name] {
      case nil: [""]
      case .text(let text): [text]
      case .list(let texts): [texts.joined(separator: ",")]
      case .flag(let flag): ["\(flag)"]
      case .items(let items): items.map { "\($0.key)=\($0.value)" } + [""]
      }
    }
    let operation = try? type.init(filling: values)
    let word = operation?.risk == .destructive ? operation?.subject.id ?? "" : "yes"
    return [user, "other", type.descriptor.id] + typed + [word]
  }

  @Test("every operation is refused, and by its client too", arguments: ReadOnlyTests.ids)
  func operation(id: String) async throws {
    let type = try #require(OperationRegistry.fillable(id))
    var wouldWrite = 0
    for values in SampleValues(ReadOnlyTests.known(id)).all(of: type) {
      let answers = Self.answers(type, values)
      let open = await ReadOnlyTests.office()
      _ = try await Self.run(answers, on: open, isReadOnly: false)
      guard await !open.server.writes.isEmpty else { continue }
      wouldWrite += 1

      let behind = await ReadOnlyTests.office()
      let lines = try await Self.run(answers, on: behind, isReadOnly: true)
      #expect(await behind.server.writes == [])
      #expect(await behind.journal.entries.isEmpty)
      let title = type.descriptor.title
      #expect(lines.contains("\(title): read-only: --read-only was given"))

      var locked = await ReadOnlyTests.office()
      locked.isReadOnly = true
      let refused = try await Self.run(answers, on: locked, isReadOnly: false)
      #expect(await locked.server.writes == [])
      #expect(await locked.journal.entries.isEmpty)
      #expect(refused.contains { $0.hasPrefix("error: ") && $0.contains("read-only") })
    }
    #expect(wouldWrite > 0)
  }

  @Test("edits of metadata and undo are refused, and by the client too", arguments: [true, false])
  func metadata(isBadge: Bool) async throws {
    let office = Office()
    let edit = ["min-ah.lee", "edit", "plan=other", "", "yes"]
    _ = try await Self.run(edit, on: office, isReadOnly: false)
    let writes = await office.server.writes
    #expect(writes.count == 1)
    var locked = office
    locked.isReadOnly = !isBadge
    for answers in [
      ["min-ah.lee", "undo", "yes"], ["min-ah.lee", "edit", "plan=third", "", "yes"],
    ] {
      let lines = try await Self.run(answers, on: locked, isReadOnly: isBadge)
      #expect(await office.server.writes == writes)
      #expect(await office.journal.entries.count == 1)
      // The first line says it of the profile.
      #expect(lines.dropFirst().contains { $0.contains("read-only") })
    }
  }
}
