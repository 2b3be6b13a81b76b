import Operations
import Testing

@Suite("User operations")
struct UserOperationTests {
  static func point(_ outcome: Outcome, _ name: String) -> DataPointValue? {
    outcome.dataPoints.first { $0.name == name }?.value
  }

  @Test("A created user has its token in the record only where it is asked for")
  func create() async throws {
    let test = try TestRoad(SendbirdModel())
    let outcome = try await CreateUser(
      id: "new", nickname: "N", issuesAccessToken: true, metadata: [MetadataItem("a", "1")]
    ).run(on: test.road)
    #expect(Self.point(outcome, "userId") == .text("new"))
    #expect(outcome.record["access_token"]?.string == Secret.mask)
    #expect(
      outcome.record(revealingAccessToken: true)["access_token"]?.string == "token-number-1")
    #expect(await test.stored(of: "new") == ["a": "1"])
    guard case .operation(let inverse) = outcome.inverse else {
      Issue.record("no way back")
      return
    }
    _ = try await inverse.run(on: test.road)
    #expect(await test.stored(of: "new") == nil)
  }

  @Test("No access token is ever in the journal")
  func journalHasNoToken() async throws {
    let test = try TestRoad(SendbirdModel())
    _ = try await CreateUser(id: "new", issuesAccessToken: true).run(on: test.road)
    _ = try await UpdateUser(userID: "new", issuesAccessToken: true).run(on: test.road)
    _ = try await DeleteUser(userID: "new").run(on: test.road)
    let entries = await test.journal.entries
    #expect(entries.count == 3)
    let texts = entries.flatMap { entry in
      [entry.intent.before, entry.intent.after, entry.outcome?.after ?? .null].map {
        $0.serialized()
      }
    }
    // Not even masked: the field itself is not there.
    #expect(texts.allSatisfy { !$0.contains("token-number") && !$0.contains("\"access_token\"") })
  }

  @Test("An id that is taken is refused in Sendbird's words")
  func taken() async throws {
    let test = try TestRoad([:])
    let error = await writeError { () async throws(WriteError) in
      try await CreateUser(id: "maria.k").run(on: test.road)
    }
    guard case .api(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.isConflict)
  }

  @Test("A lost creation is read back", arguments: Fault.allCases.filter(\.isAmbiguous))
  func lostCreation(_ fault: Fault) async throws {
    let test = try TestRoad(SendbirdModel())
    await test.sendbird.fail(write: 0, with: fault)
    let operation = CreateUser(id: "new", nickname: "N", metadata: [MetadataItem("a", "1")])
    if fault.isApplied {
      let outcome = try await operation.run(on: test.road)
      #expect(outcome.notes.count == 1)
      #expect(await test.stored(of: "new") == ["a": "1"])
    } else {
      let error = await writeError { () async throws(WriteError) in
        try await operation.run(on: test.road)
      }
      expectNotSeen(error, canStillArrive: fault.canStillArrive)
      #expect(await test.stored(of: "new") == nil)
    }
  }

  @Test("A lost creation whose id belongs to somebody else stays unknown")
  func foreignUser() async throws {
    let test = try TestRoad(SendbirdModel())
    await test.sendbird.fail(write: 0, with: .reset)
    await test.sendbird.interfereBeforeReadingBack { $0.add("new", ["other": "1"]) }
    let error = await writeError { () async throws(WriteError) in
      try await CreateUser(id: "new", nickname: "N").run(on: test.road)
    }
    guard case .unknown(let progress) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(progress.unknown == ["user new"])
  }

  @Test("An update writes back what it changed and nothing else")
  func update() async throws {
    let test = try TestRoad([:])
    let outcome = try await UpdateUser(userID: "maria.k", nickname: "Other").run(on: test.road)
    #expect(outcome.record["nickname"]?.string == "Other")
    guard case .operation(let inverse) = outcome.inverse, let back = inverse as? UpdateUser else {
      Issue.record("no way back")
      return
    }
    #expect(back.nickname == "Maria" && back.profileURL == nil && !back.issuesAccessToken)
  }

  @Test("Issuing a token has no way back")
  func token() async throws {
    let test = try TestRoad([:])
    let outcome = try await UpdateUser(userID: "maria.k", issuesAccessToken: true)
      .run(on: test.road)
    #expect(outcome.inverse == nil)
    #expect(outcome.notStuck.isEmpty)
  }

  @Test(
    "A lost update is read back, the token's too", arguments: Fault.allCases.filter(\.isAmbiguous))
  func lostUpdate(_ fault: Fault) async throws {
    for operation in [
      UpdateUser(userID: "maria.k", nickname: "Other"),
      UpdateUser(userID: "maria.k", issuesAccessToken: true),
    ] {
      let test = try TestRoad([:])
      _ = try await UpdateUser(userID: "maria.k", issuesAccessToken: true).run(on: test.road)
      await test.sendbird.fail(write: 1, with: fault)
      if fault.isApplied {
        let outcome = try await operation.run(on: test.road)
        #expect(outcome.notes.count == 1)
      } else {
        let error = await writeError { () async throws(WriteError) in
          try await operation.run(on: test.road)
        }
        expectNotSeen(error, canStillArrive: fault.canStillArrive)
      }
    }
  }

  @Test("A nickname that did not stick is named")
  func notStuck() async throws {
    let test = try TestRoad([:])
    await test.sendbird.coerce("Other", to: "other")
    let outcome = try await UpdateUser(userID: "maria.k", nickname: "Other").run(on: test.road)
    #expect(outcome.notStuck == ["nickname"])
  }

  @Test(
    "Deactivating and activating are each other's inverse; leaving is always sent",
    arguments: [true, false])
  func activity(leaves: Bool) async throws {
    let test = try TestRoad([:])
    let operation = DeactivateUser(userID: "maria.k", leavesChannels: leaves)
    #expect(operation.plan.first?.request.body?["leave_all_when_deactivated"]?.bool == leaves)
    let outcome = try await operation.run(on: test.road)
    #expect(outcome.record["is_active"]?.bool == false)
    guard case .operation(let inverse) = outcome.inverse else {
      Issue.record("no way back")
      return
    }
    #expect(inverse is ActivateUser)
    let back = try await inverse.run(on: test.road)
    guard case .operation(let again) = back.inverse, let again = again as? DeactivateUser else {
      Issue.record("no way back")
      return
    }
    #expect(!again.leavesChannels)
    // Activating an active user changes nothing, so there is nothing to undo.
    let second = try await ActivateUser(userID: "maria.k").run(on: test.road)
    #expect(second.inverse == nil)
  }

  @Test("Deleting: done, lost and done, lost and not done, gone before")
  func delete() async throws {
    let operation = DeleteUser(userID: "maria.k")
    let test = try TestRoad(["a": "1"])
    let outcome = try await operation.run(on: test.road)
    #expect(outcome.record == .object([]))
    #expect(outcome.inverse == nil)
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.intent.before["metadata"] == ["a": "1"])
    let gone = await writeError { () async throws(WriteError) in
      try await operation.run(on: test.road)
    }
    guard case .recordGone = gone else {
      Issue.record("\(String(describing: gone))")
      return
    }
    let lost = try TestRoad([:])
    await lost.sendbird.fail(write: 0, with: .lostAnswer)
    #expect(try await operation.run(on: lost.road).notes.count == 1)
    let reset = try TestRoad([:])
    await reset.sendbird.fail(write: 0, with: .reset)
    let notDone = await writeError { () async throws(WriteError) in
      try await operation.run(on: reset.road)
    }
    guard case .notDone = notDone else {
      Issue.record("\(String(describing: notDone))")
      return
    }
  }

  @Test("A deactivated user that can't be read can still be activated")
  func unreadable() async throws {
    let test = try TestRoad([:])
    await test.sendbird.refuseReading(code: 400_300)
    _ = try await ActivateUser(userID: "maria.k").run(on: test.road)
    let error = await writeError { () async throws(WriteError) in
      try await GetUser(userID: "maria.k").run(on: test.road)
    }
    guard case .recordDeactivated = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("The data points of a user")
  func dataPoints() async throws {
    let test = try TestRoad(["a": "1"])
    let outcome = try await GetUser(userID: "maria.k").run(on: test.road)
    #expect(
      outcome.dataPoints.map(\.value.text) == ["Maria", "", "true", "", "", "", #"{"a":"1"}"#])
  }

  @Test(
    "The text of a data point",
    arguments: [
      (DataPointValue.absent, ""), (.text("a\nb"), "a\nb"), (.flag(false), "false"),
      (.secret(Secret("x")), Secret.mask), (.lastSeen(.never), ""), (.lastSeen(.online), "online"),
      (.lastSeen(.at(Timestamp(milliseconds: 0))), "1970-01-01T00:00:00Z"),
      (.time(Timestamp(milliseconds: 1500)), "1970-01-01T00:00:01.500Z"),
      (.number(4101), "4101"), (.list([]), ""), (.list(["a", "b"]), "a,b"),
    ])
  func texts(_ value: DataPointValue, _ text: String) {
    #expect(value.text == text)
  }
}
