import Operations
import Testing

@Suite("The customer's first message")
struct FirstMessageTests {
  static let operation = FirstMessage(ticketID: DeskFixtures.initialized, text: "Hello")

  @Test("It is the customer who speaks, once")
  func post() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await Self.operation.run(on: test.road)
    #expect(outcome.record["status2"]?.string == "PENDING")
    #expect(outcome.notes.isEmpty && outcome.inverse == nil)
    #expect(
      await test.desk.messages
        == [
          DeskModel.MessageRecord(
            channelURL: "sendbird_desk_5201", userID: "maria.k", text: "Hello")
        ])
    let body = await test.sendbird.bodies.first { $0.hasPrefix("POST ") }
    #expect(body?.contains(#""dedup_id":""#) == true)
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.intent.subject == "ticket 5201")
    #expect(entry.intent.after["message"]?.string == "Hello")
  }

  @Test("Each operation has its own mark, the same in plan and request")
  func dedup() {
    func mark(_ operation: FirstMessage) -> String? {
      operation.plan.last?.request.body?["dedup_id"]?.string
    }
    let other = FirstMessage(ticketID: DeskFixtures.initialized, text: "Hello")
    #expect(mark(Self.operation) == mark(Self.operation))
    #expect(mark(Self.operation) != mark(other))
    #expect(mark(other)?.utf8.count == 32)
  }

  @Test("A ticket that agents could see already is said")
  func visible() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await FirstMessage(ticketID: DeskFixtures.active, text: "Hi")
      .run(on: test.road)
    #expect(
      outcome.notes == ["agents could see ticket 5202 before this message (it was ACTIVE)"])
  }

  @Test("A closed ticket, a ticket without a customer, and no ticket")
  func notPossible() async throws {
    let test = try DeskFixtures.road { $0.desk.tickets[5201]?.customerID = nil }
    let closed = FirstMessage(ticketID: DeskFixtures.closed, text: "Hi")
    #expect(await failure(of: closed, on: test).notPossibleWords == "ticket 5203 is closed")
    #expect(await failure(of: Self.operation, on: test).notPossibleWords != nil)
    #expect(await failure(of: FirstMessage(ticketID: 9, text: "Hi"), on: test).isRecordGone)
    #expect(await test.writes.isEmpty)
  }

  @Test("The same text that was there before doesn't hide that this one was lost")
  func sameText() async throws {
    for fault in [Fault.reset, .lostAnswer] {
      let test = try DeskFixtures.road { model in
        for _ in 0..<30 {
          model.desk.messages.append(
            DeskModel.MessageRecord(
              channelURL: DeskModel.url(5202), userID: "maria.k", text: "Hello"))
        }
      }
      await test.sendbird.fail(write: 0, with: fault)
      let operation = FirstMessage(ticketID: DeskFixtures.active, text: "Hello")
      if fault.isApplied {
        #expect(try await operation.run(on: test.road).notes.count == 2)
      } else {
        #expect(await failure(of: operation, on: test).isNotDone)
      }
    }
  }

  @Test(
    "A message that timed out and isn't there may still come",
    arguments: Fault.allCases.filter(\.canStillArrive), [true, false])
  func late(_ fault: Fault, canReadMessages: Bool) async throws {
    let test = try DeskFixtures.road { $0.desk.allowsReadingMessages = canReadMessages }
    await test.sendbird.fail(write: 0, with: fault)
    let progress = await failure(of: Self.operation, on: test).unknownProgress
    #expect(progress?.unknown == ["the message"])
    #expect(progress?.reason?.contains("look for it again before trying once more") == true)
  }

  @Test("Somebody else's message with the same text is not taken for it")
  func otherSender() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .reset)
    await test.sendbird.interfereBeforeReadingBack {
      $0.desk.messages.append(
        DeskModel.MessageRecord(channelURL: DeskModel.url(5201), userID: "agent", text: "Hello"))
    }
    #expect(await failure(of: Self.operation, on: test).isNotDone)
  }

  @Test("Where too much was written since, a lost message stays unknown")
  func busy() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack { model in
      for number in 0..<25 {
        model.desk.messages.append(
          DeskModel.MessageRecord(
            channelURL: DeskModel.url(5201), userID: "agent", text: "\(number)"))
      }
    }
    #expect(await failure(of: Self.operation, on: test).unknownProgress != nil)
  }

  @Test("Where the plan doesn't allow to read messages, the ticket tells")
  func withoutMessages() async throws {
    for fault in [Fault?.none, .lostAnswer, .reset] {
      let test = try DeskFixtures.road { $0.desk.allowsReadingMessages = false }
      if let fault { await test.sendbird.fail(write: 0, with: fault) }
      if fault == .reset {
        #expect(await failure(of: Self.operation, on: test).isNotDone)
      } else {
        #expect(try await Self.operation.run(on: test.road).notes.isEmpty == (fault == nil))
        #expect(await test.desk.messages.count == 1)
      }
    }
    // A ticket that was visible before tells nothing.
    let test = try DeskFixtures.road { $0.desk.allowsReadingMessages = false }
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    let operation = FirstMessage(ticketID: DeskFixtures.active, text: "Hello")
    #expect(await failure(of: operation, on: test).unknownProgress != nil)
  }

  @Test("A message that Sendbird changed is named")
  func changed() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.coerce("Hello", to: "*****")
    #expect(try await Self.operation.run(on: test.road).notStuck == ["message"])
  }
}
