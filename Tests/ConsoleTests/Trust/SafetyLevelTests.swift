import Console
import Operations
import Samples
import Testing
import Widgets
import Workspace

/// What is asked before something is written, in every environment (ux 15).
@Suite("safety levels")
struct SafetyLevelTests {
  private static func badge(
    _ environment: Profile.Environment, isLocked: Bool = false
  ) -> ProfileBadge {
    ProfileBadge(
      name: "acme", environment: environment, applicationID: "APP", isReadOnly: false,
      isLocked: isLocked)
  }

  private static func console(_ environment: Profile.Environment) throws -> TestConsole {
    var console = try Office.console()
    console.state.profile = badge(environment)
    return console
  }

  /// Opens the review of an operation.
  private static func review(
    _ id: String, _ values: FieldValues, _ console: inout TestConsole, _ office: Office
  ) async throws {
    _ = console.open(id, with: values)
    try await office.work(&console)
    if console.state.review == nil { try await office.press(&console, "f2") }
  }

  @Test(
    "every write is reviewed; what loses something takes the id, to the byte, and all else Enter",
    arguments: Profile.Environment.allCases)
  func review(environment: Profile.Environment) async throws {
    var kinds: Set<OperationDescriptor.Risk> = []
    for type in OperationRegistry.writes {
      let id = type.descriptor.id
      for values in SampleValues(ReadOnlyTests.known(id)).all(of: type) {
        let operation = try type.init(filling: values)
        let office = await ReadOnlyTests.office()
        var console = try Self.console(environment)
        try await Self.review(id, values, &console, office)
        guard console.state.review?.prepared != nil else { continue }
        kinds.insert(operation.risk)
        #expect(await office.server.writes == [], "\(id)")
        #expect(console.rows[0].hasPrefix(" [\(environment.rawValue.uppercased())] "))
        #expect(console.shows(" \(environment.rawValue.uppercased()) ━┓"))
        if operation.risk == .destructive {
          #expect(console.state.context == .confirmation, "\(id)")
          try await office.press(&console, "enter")
          #expect(await office.server.writes == [], "\(id)")
          let wanted = try #require(operation.subject.id)
          for wrong in [wanted.uppercased(), wanted + " ", "yes"] where wrong != wanted {
            console.type(wrong)
            try await office.press(&console, "enter")
            #expect(await office.server.writes == [], "\(id): \(wrong)")
            console.press("ctrl-u")
          }
          console.type(wanted)
        } else {
          #expect(console.state.context == .review, "\(id)")
        }
        try await office.press(&console, "enter")
        #expect(await !office.server.writes.isEmpty, "\(id)")
      }
    }
    #expect(kinds == [.write, .destructive])
  }

  @Test("deleting an item is a review and Enter", arguments: Profile.Environment.allCases)
  func item(environment: Profile.Environment) async throws {
    let office = Office()
    var console = try Self.console(environment)
    console.press("enter")
    try await office.press(&console, "e", "D", "ctrl-s")
    #expect(console.state.context == .review)
    try await office.press(&console, "enter")
    #expect(await office.server.writes.count == 1)
  }

  @Test(
    "a locked profile refuses and says why, whatever its environment",
    arguments: Profile.Environment.allCases)
  func locked(environment: Profile.Environment) async throws {
    for type in OperationRegistry.writes {
      let id = type.descriptor.id
      let values = try #require(SampleValues(ReadOnlyTests.known(id)).all(of: type).first)
      let office = await ReadOnlyTests.office()
      var console = try Self.console(environment)
      console.state.profile = Self.badge(environment, isLocked: true)
      _ = console.open(id, with: values)
      try await office.work(&console)
      if console.state.operationForm != nil { try await office.press(&console, "f2") }
      #expect(console.state.review == nil)
      #expect(console.shows("the configuration locks this profile (read-only: true)"), "\(id)")
      #expect(console.rows[0].contains(" locked "))
      #expect(await office.server.writes == [])
    }
  }

  @Test("without a screen the same is asked", arguments: Profile.Environment.allCases)
  func plain(environment: Profile.Environment) async throws {
    func run(_ answers: [String], _ office: Office) async throws -> [String] {
      let client = try office.client()
      let script = PlainConsoleTests.Script(answers)
      var console = PlainConsole(
        badge: Self.badge(environment), isFirstRun: false,
        source: { () async throws(ClientUnavailable) in client },
        journals: { [journal = office.journal] _ in journal }, clock: { Fixtures.now },
        lines: script)
      try await console.run()
      return await script.written
    }
    let place = "acme [\(environment.rawValue.uppercased())]"
    let deletion = ["min-ah.lee", "other", "user.delete"]
    for (answer, isDone) in [("yes", false), ("MIN-AH.LEE", false), ("min-ah.lee", true)] {
      let office = Office()
      let lines = try await run(deletion + [answer], office)
      #expect(lines.contains { $0.hasSuffix("Type min-ah.lee to do this on \(place).") })
      #expect(await office.server.writes.isEmpty != isDone)
    }
    for (answer, isDone) in [("no", false), ("", false), ("yes", true)] {
      let office = Office()
      let lines = try await run(["min-ah.lee", "edit", "plan=x", "", answer], office)
      #expect(lines.contains { $0.contains("Write this on \(place)?") })
      #expect(await office.server.writes.isEmpty != isDone)
    }
  }
}
