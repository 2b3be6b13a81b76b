import Operations
import Testing

@Suite("Ticket operations")
struct TicketOperationTests {
  @Test("A ticket that doesn't exist")
  func gone() async throws {
    let test = try DeskFixtures.road()
    let operations: [any Operation] = [
      GetTicket(ticketID: 9), UpdateTicket(ticketID: 9, priority: "LOW"),
      CloseTicket(ticketID: 9), ReopenTicket(ticketID: 9), CancelTicket(ticketID: 9),
      TransferTicket(ticketID: 9, groupKey: "billing"), FirstMessage(ticketID: 9, text: "t"),
    ]
    for operation in operations {
      #expect(await failure(of: operation, on: test).isRecordGone)
    }
    #expect(await test.writes.isEmpty)
  }

  @Test("A ticket that goes behind a lost answer is gone")
  func vanished() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack { $0.desk.tickets = [:] }
    #expect(await failure(of: CloseTicket(ticketID: 5202), on: test).isRecordGone)
  }

  // MARK: - Closing and reopening

  @Test("Closing and reopening are each other's inverse")
  func closeAndReopen() async throws {
    let test = try DeskFixtures.road()
    let closed = try await CloseTicket(ticketID: 5202, comment: "done").run(on: test.road)
    #expect(closed.record["status2"]?.string == "CLOSED" && closed.notStuck.isEmpty)
    #expect(await test.desk.tickets[5202]?.closeComment == "done")
    let reopened = try #require(try await closed.undo(on: test))
    #expect(reopened.record["status2"]?.string == "PENDING")
    _ = try #require(try await reopened.undo(on: test))
    #expect(await test.desk.tickets[5202]?.closeComment == "done")
    let entry = try #require(await test.journal.entries.first)
    #expect(entry.intent.subject == "ticket 5202")
    #expect(entry.intent.before["status2"]?.string == "ACTIVE")
    #expect(entry.outcome?.after?["status2"]?.string == "CLOSED")
    #expect(await test.journal.latestUndoable()?.intent.operation == "ticket.close")
  }

  @Test("A comment that did not stick is named")
  func comment() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.coerce("done", to: "")
    let outcome = try await CloseTicket(ticketID: 5202, comment: "done").run(on: test.road)
    #expect(outcome.notStuck == ["closeComment"])
  }

  @Test("What a ticket's state doesn't allow is found before anything is sent")
  func states() async throws {
    let test = try DeskFixtures.road()
    let operations: [(any Operation, String)] = [
      (CloseTicket(ticketID: 5203), "ticket 5203 is closed already"),
      (ReopenTicket(ticketID: 5202), "ticket 5202 is open (ACTIVE)"),
      (TransferTicket(ticketID: 5203, groupKey: "billing"), "ticket 5203 is closed"),
      (
        TransferTicket(ticketID: 5201, groupKey: "billing"),
        "ticket 5201 can't be handed to a team before its customer has written (it is INITIALIZED)"
      ),
      (CancelTicket(ticketID: 5203), "ticket 5203 has no agent to take it from: it is CLOSED"),
      (CancelTicket(ticketID: 5201), "ticket 5201 has no agent to take it from: it is INITIALIZED"),
    ]
    for (operation, words) in operations {
      #expect(await failure(of: operation, on: test).notPossibleWords == words)
    }
    #expect(await test.writes.isEmpty)
    #expect(await test.journal.entries.isEmpty)
  }

  @Test("An INITIALIZED ticket can be closed")
  func closeInitialized() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await CloseTicket(ticketID: 5201).run(on: test.road)
    #expect(outcome.record["status2"]?.string == "CLOSED")
    #expect(await test.sendbird.bodies.last == "PATCH /tickets/5201/close ")
  }

  @Test("A Desk that doesn't offer a call is told from a ticket that is gone")
  func notOffered() async throws {
    let test = try DeskFixtures.road { model in
      model.desk.offersReopen = false
      model.desk.offersTicketFields = false
    }
    let reopen = ReopenTicket(ticketID: 5203)
    #expect(
      await failure(of: reopen, on: test).notPossibleWords
        == "this Desk doesn't offer reopening tickets")
    // With the fields first, nothing else has been changed either.
    let update = UpdateTicket(
      ticketID: 5202, priority: "LOW", customFields: [MetadataItem("order", "1")])
    #expect(
      await failure(of: update, on: test).notPossibleWords
        == "this Desk doesn't offer custom fields of tickets")
    #expect(await test.desk.tickets[5202]?.priority == "MEDIUM")
    #expect(
      await test.journal.entries.map { $0.outcome?.requests } == [
        [.notDone], [.notDone, .notSent],
      ])
    let other = try DeskFixtures.road()
    await other.sendbird.interfere(beforeWrite: 0) { $0.desk.tickets = [:] }
    #expect(await failure(of: update, on: other).isRecordGone)
  }

  // MARK: - Teams and agents

  @Test("A transfer is taken back to the team before")
  func transfer() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await TransferTicket(ticketID: 5202, groupKey: "tier-2").run(on: test.road)
    #expect(outcome.record["group"]?["key"]?.string == "tier-2")
    _ = try #require(try await outcome.undo(on: test))
    #expect(await test.desk.tickets[5202]?.group == "billing")
  }

  @Test("An unknown team is Desk's refusal, a transfer that moved nothing did not stick")
  func transferRefused() async throws {
    let test = try DeskFixtures.road()
    let unknown = TransferTicket(ticketID: 5202, groupKey: "nobody")
    #expect(await failure(of: unknown, on: test).apiCause?.httpStatus == 400)
    await test.sendbird.change { $0.desk.ignoresTransfer = true }
    let outcome = try await TransferTicket(ticketID: 5202, groupKey: "tier-2").run(on: test.road)
    #expect(outcome.notStuck == ["groupKey"] && outcome.inverse == nil)
  }

  @Test("A transfer from no known team, or within one, is final", arguments: [nil, "tier-2"])
  func transferWithoutTeam(_ group: String?) async throws {
    let test = try DeskFixtures.road { $0.desk.tickets[5202]?.group = group }
    let outcome = try await TransferTicket(ticketID: 5202, groupKey: "tier-2").run(on: test.road)
    #expect(outcome.notStuck.isEmpty && outcome.inverse == nil)
  }

  @Test("Somebody else's transfer behind a lost answer leaves it unknown")
  func transferOvertaken() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack { $0.desk.tickets[5202]?.group = "default" }
    let operation = TransferTicket(ticketID: 5202, groupKey: "tier-2")
    #expect(await failure(of: operation, on: test).unknownProgress?.unknown == ["groupKey"])
  }

  @Test("Cancelling an assignment has no way back")
  func cancel() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await CancelTicket(ticketID: 5202).run(on: test.road)
    #expect(outcome.record["status2"]?.string == "PENDING" && outcome.inverse == nil)
    #expect(await test.desk.tickets[5202]?.agent == nil)
  }
}
