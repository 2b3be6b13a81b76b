import Operations
import Testing

@Suite("Desk writes that go wrong")
struct DeskFaultTests {
  @Test("Without a fault each sends what the table says", arguments: DeskFaultCase.all)
  func ordinary(_ test: DeskFaultCase) async throws {
    let run = try await DeskRun(test)
    #expect(run.ending == .done(noted: false))
    #expect(run.requests == test.requests)
    #expect(run.sends.values.allSatisfy { $0 == 1 })
    run.checkJournal()
  }

  @Test("There is a case for every write of Desk")
  func complete() {
    let writes = OperationRegistry.all.filter { descriptor in
      descriptor.risk != .read && ["customer.", "ticket."].contains { descriptor.id.hasPrefix($0) }
    }
    let covered = DeskFaultCase.all.map { type(of: $0.operation).descriptor.id }
    #expect(Set(writes.map(\.id)) == Set(covered))
  }

  @Test("Every fault at every request", arguments: DeskFaultCase.all, Fault.allCases)
  func faults(_ test: DeskFaultCase, _ fault: Fault) async throws {
    let before = DeskFixtures.model().desk
    let after = try await DeskRun(test).desk
    for place in test.requests.indices {
      let run = try await DeskRun(test, failing: place, with: fault)
      let words: Comment = "request \(place), \(test.requests[place])"
      let expected = test.ending(failingAt: place, with: fault)
      #expect(run.ending == expected, words)
      switch expected {
      case .done: #expect(run.desk == after, words)
      case .nothing, .late: #expect(run.desk == before, words)
      case .unknown where place == test.requests.firstIndex { !$0.hasPrefix("GET ") }:
        #expect(run.desk == before, words)
      case .partly, .unfinished, .unknown:
        #expect(run.desk != before && run.desk != after, words)
      }
      #expect(run.sends.values.allSatisfy { $0 == 1 || fault.isSentAgain }, words)
      run.checkJournal()
    }
  }

  @Test(
    "A lost answer that can't be read back stays unknown and nothing is sent after it",
    arguments: DeskFaultCase.all, Fault.allCases.filter(\.isAmbiguous))
  func unknown(_ test: DeskFaultCase, _ fault: Fault) async throws {
    let places = test.requests.indices.filter { !test.requests[$0].hasPrefix("GET ") }
    for (write, place) in places.enumerated() {
      let run = try await DeskRun(test, failing: place, with: fault, canReadBack: false)
      let words: Comment = "request \(place), \(test.requests[place])"
      #expect(run.ending == (write > test.main ? .unfinished(isUnknown: true) : .unknown), words)
      #expect(run.sends.count == write + 1, words)
      #expect(run.sends.values.allSatisfy { $0 == 1 }, words)
      #expect(run.entries.last?.outcome?.requests.contains(.unknown) == true, words)
      run.checkJournal()
    }
  }

  @Test("A journal that is full keeps each write from being sent", arguments: DeskFaultCase.all)
  func fullDisk(_ test: DeskFaultCase) async throws {
    let sendbird = FakeSendbird(DeskFixtures.model())
    let road = WriteRoad(client: try sendbird.client(), journal: FullDisk(failsAt: .intent))
    let error = await writeError { () async throws(WriteError) in
      try await test.operation.run(on: road)
    }
    #expect(error == .notJournalled("no space left"))
    #expect(await sendbird.requests.allSatisfy { $0.hasPrefix("GET ") })
  }

  @Test("A journal that fails afterwards is reported, and the write is done")
  func fullDiskAfterwards() async throws {
    let sendbird = FakeSendbird(DeskFixtures.model())
    let road = WriteRoad(client: try sendbird.client(), journal: FullDisk(failsAt: .outcome))
    let outcome = try await CloseTicket(ticketID: DeskFixtures.active).run(on: road)
    #expect(outcome.notes.contains { $0.contains("no space left") })
    #expect(await sendbird.model.desk.tickets[DeskFixtures.active]?.status == "CLOSED")
  }

  @Test("Cancelled on its way a write is read back, and nothing follows", arguments: [true, false])
  func cancelled(isApplied: Bool) async throws {
    let test = try DeskFixtures.road()
    let gate = Gate(appliesFirst: isApplied)
    await test.sendbird.hold(gate)
    let operation = CreateTicket(
      customer: .id(DeskFixtures.customer), title: "New", firstMessage: "Hello")
    let write = Task { () async -> Result<Outcome, WriteError> in
      do throws(WriteError) {
        return .success(try await operation.run(on: test.road))
      } catch {
        return .failure(error)
      }
    }
    await gate.waitForArrival()
    write.cancel()
    switch await write.value {
    case .success(let outcome):
      #expect(isApplied)
      #expect(outcome.dataPoints.first?.value == .number(DeskFixtures.nextTicket))
      #expect(outcome.unfinished != nil)
      #expect(outcome.notes.contains { $0.contains("ticket first-message 5204 TEXT") })
    // Nobody waits for it any more, but it may still arrive.
    case .failure(.unknown): #expect(!isApplied)
    case .failure(let error): Issue.record("\(error)")
    }
    #expect(await test.writes == ["POST /tickets"])
    #expect(await test.desk.tickets.count == (isApplied ? 4 : 3))
  }
}

extension DeskFaultCase {
  /// What a fault at one request comes to.
  func ending(failingAt place: Int, with fault: Fault) -> DeskEnding {
    let writesBefore = requests[..<place].count { !$0.hasPrefix("GET ") }
    let isRead = requests[place].hasPrefix("GET ")
    if !isRead, fault.isApplied { return .done(noted: true) }
    if doItTwice.contains(place), fault.canStillArrive {
      return writesBefore > main ? .unfinished(isUnknown: true) : .unknown
    }
    // What can't be listed keeps no ticket from being made, unless nothing can be sent at all.
    if place == guardRead, !fault.endsTheWrite { return .done(noted: false) }
    if writesBefore == 0, !isRead, fault.canStillArrive { return .late }
    if writesBefore == 0 { return .nothing(readBack: !isRead && fault.isAmbiguous) }
    if writesBefore <= main { return .partly }
    // Reading the record at the end is for showing it.
    return isRead && place == requests.indices.last
      ? .done(noted: false) : .unfinished(isUnknown: false)
  }
}
