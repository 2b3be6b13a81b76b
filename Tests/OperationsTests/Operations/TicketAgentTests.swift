import Operations
import Testing

@Suite("Tickets and their agents")
struct TicketAgentTests {
  /// What a ticket looks like when it is read after a lost answer.
  struct Reading: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (inout DeskModel.TicketRecord) -> Void
    let ending: DeskEnding

    var testDescription: String { name }

    init(
      _ name: String, _ ending: DeskEnding,
      _ change: @escaping @Sendable (inout DeskModel.TicketRecord) -> Void
    ) {
      self.name = name
      self.ending = ending
      self.change = change
    }
  }

  static let readings: [Reading] = [
    Reading("as before", .nothing(readBack: true)) { _ in },
    Reading("idle, with its agent", .nothing(readBack: true)) { $0.status = "IDLE" },
    Reading("put aside, with its agent", .nothing(readBack: true)) {
      $0.status = "WORK_IN_PROGRESS"
    },
    Reading("with another agent", .done(noted: true)) { $0.agent = 13 },
    Reading("waiting", .done(noted: true)) { record in
      record.status = "PENDING"
      record.agent = nil
    },
    Reading("waiting, its last agent named", .done(noted: true)) { $0.status = "PENDING" },
    Reading("agent not told", .unknown) { $0.agent = nil },
    Reading("idle, agent not told", .unknown) { record in
      record.status = "IDLE"
      record.agent = nil
    },
    Reading("closed", .unknown) { $0.status = "CLOSED" },
  ]

  /// What becomes of an operation on ticket 5202 whose answer is lost.
  private func ending(of operation: any Operation, _ reading: Reading) async throws -> DeskEnding? {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .reset)
    await test.sendbird.interfereBeforeReadingBack { model in
      if var record = model.desk.tickets[DeskFixtures.active] {
        reading.change(&record)
        model.desk.tickets[DeskFixtures.active] = record
      }
    }
    do throws(WriteError) {
      let outcome = try await operation.run(on: test.road)
      #expect(outcome.notStuck.isEmpty)
      return .done(noted: outcome.notes.contains { $0.contains("answer was lost") })
    } catch {
      switch error {
      case .notDone: return .nothing(readBack: true)
      case .unknown: return .unknown
      default: return nil
      }
    }
  }

  @Test("A lost cancellation is done only if the agent is another or none", arguments: readings)
  func lostCancel(_ reading: Reading) async throws {
    #expect(try await ending(of: CancelTicket(ticketID: 5202), reading) == reading.ending)
  }

  @Test("A lost transfer within a team is told by the agent alone", arguments: readings)
  func lostTransfer(_ reading: Reading) async throws {
    let operation = TransferTicket(ticketID: 5202, groupKey: "billing")
    #expect(try await ending(of: operation, reading) == reading.ending)
  }

  @Test("A lost transfer within a team, overtaken by one to another team, stays unknown")
  func overtaken() async throws {
    let reading = Reading("elsewhere", .unknown) { $0.group = "default" }
    let operation = TransferTicket(ticketID: 5202, groupKey: "billing")
    #expect(try await ending(of: operation, reading) == .unknown)
  }

  @Test(
    "An answered cancellation that leaves the agent did not stick", arguments: ["IDLE", "ACTIVE"])
  func answeredCancel(status: String) async throws {
    let test = try DeskFixtures.road { $0.desk.cancelsTo = status }
    let outcome = try await CancelTicket(ticketID: 5202).run(on: test.road)
    #expect(outcome.notStuck == ["status2"])
  }

  @Test("A transfer that leaves the agent did not stick as a whole, and can be taken back")
  func transferWithAgent() async throws {
    let test = try DeskFixtures.road { $0.desk.transfersWithAgent = true }
    let outcome = try await TransferTicket(ticketID: 5202, groupKey: "tier-2").run(on: test.road)
    #expect(outcome.notStuck == ["status2"])
    _ = try #require(try await outcome.undo(on: test))
    #expect(await test.desk.tickets[5202]?.group == "billing")
  }
}
