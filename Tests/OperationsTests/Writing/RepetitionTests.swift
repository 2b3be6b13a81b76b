import Operations
import SendbirdAPI
import Testing

/// A command that is run again after it was cut off.
@Suite struct RepetitionTests {
  private static let byUser = CreateTicket(customer: .user("maria.k"), title: "New")
  private static let byID = CreateTicket(customer: .id(DeskFixtures.customer), title: "New")
  private static let withMessage = CreateTicket(
    customer: .user("maria.k"), title: "New", firstMessage: "Hello")

  /// What an operation left when its process ended before the outcome of its write with this number.
  static func cutOff(
    _ operation: any Operation, write number: Int = 0, isDone: Bool
  ) async throws -> (entry: JournalEntry, model: SendbirdModel) {
    let bench = try DeskFixtures.road()
    _ = try await operation.run(on: bench.road)
    let entries = await bench.journal.entries
    let intent = entries[number].intent
    var model = DeskFixtures.model()
    if isDone || number > 0 { model = await bench.sendbird.model }
    if !isDone, number > 0 { model.desk.messages = [] }
    if !isDone, number > 0 {
      model.desk.tickets[DeskFixtures.nextTicket]?.status = "INITIALIZED"
      model.desk.tickets[DeskFixtures.nextTicket]?.isIssued = false
    }
    return (JournalEntry(id: JournalID(number: 7), intent: intent), model)
  }

  /// Reads the write back, and looks what it means for an operation.
  static func look(
    _ operation: any Operation, after entry: JournalEntry?, on model: SendbirdModel,
    minutes: Int64 = 5, recent: [RecentWrite] = []
  ) async throws -> (repetition: Repetition?, error: WriteError?, sent: [String]) {
    let sendbird = FakeSendbird(model)
    let journal = LeftJournal(entry.map { [$0] } ?? [], recent: recent)
    let now = Timestamp(milliseconds: TestRoad.time.milliseconds + minutes * 60_000)
    let road = WriteRoad(client: try sendbird.client(), journal: journal, now: { now })
    let writes = await road.resolveOpenWrites()
    var repetition: Repetition?
    var failure: WriteError?
    do throws(WriteError) {
      repetition = try await operation.repetition(among: writes, on: road)
    } catch {
      failure = error
    }
    return (repetition, failure, await sendbird.requests.filter { !$0.hasPrefix("GET ") })
  }

  @Test(
    "a ticket that was made is not made again, and its data points are kept",
    arguments: [true, false])
  func done(isByUser: Bool) async throws {
    let operation = isByUser ? Self.byUser : Self.byID
    let (entry, model) = try await Self.cutOff(operation, isDone: true)
    let (repetition, _, sent) = try await Self.look(operation, after: entry, on: model)
    guard case .done(let write, let outcome)? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(write.entry.id == entry.id && sent.isEmpty)
    #expect(outcome.dataPoints.first?.value == .number(DeskFixtures.nextTicket))
    #expect(
      outcome.notes.contains {
        $0.contains("write 7, cut off earlier, did this already: ticket 5204")
      })
    #expect(outcome.notStuck.isEmpty && outcome.unfinished == nil)
  }

  @Test("what may still arrive stops it")
  func early() async throws {
    let (entry, model) = try await Self.cutOff(Self.byUser, isDone: false)
    let (repetition, _, sent) = try await Self.look(
      Self.byUser, after: entry, on: model, minutes: 0)
    guard case .open(let write)? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(write.verdict == .early && sent.isEmpty)
  }

  @Test("what was not carried out is done now")
  func notDone() async throws {
    let (entry, model) = try await Self.cutOff(Self.byUser, isDone: false)
    let (repetition, error, _) = try await Self.look(Self.byUser, after: entry, on: model)
    #expect(repetition == nil && error == nil)
  }

  @Test("another ticket, another customer's and another write are no repetition")
  func others() async throws {
    let (entry, model) = try await Self.cutOff(Self.byUser, isDone: true)
    let others: [any Operation] = [
      CreateTicket(customer: .user("maria.k"), title: "new"),
      CreateTicket(customer: .user("maria.k"), title: "New", priority: "HIGH"),
      CreateTicket(customer: .user("mats.l"), title: "New"),
      CreateTicket(customer: .id(4102), title: "New"),
      FirstMessage(ticketID: DeskFixtures.initialized, text: "New"),
      CloseTicket(ticketID: DeskFixtures.active),
    ]
    for other in others {
      let (repetition, error, _) = try await Self.look(other, after: entry, on: model)
      #expect(repetition == nil && error == nil, "\(other)")
    }
  }

  @Test("after a day it is a new wish: refused once, with the ticket's number")
  func old() async throws {
    let (entry, model) = try await Self.cutOff(Self.byUser, isDone: true)
    let (repetition, error, sent) = try await Self.look(
      Self.byUser, after: entry, on: model, minutes: 24 * 60)
    #expect(repetition == nil && sent.isEmpty)
    guard case .notPossible(let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("did this already: ticket 5204") && reason.contains("once more"))
  }

  @Test("cut off between ticket and message, only the message is sent")
  func message() async throws {
    let (entry, model) = try await Self.cutOff(Self.withMessage, isDone: true)
    var before = model
    before.desk.messages = []
    before.desk.tickets[DeskFixtures.nextTicket]?.status = "INITIALIZED"
    before.desk.tickets[DeskFixtures.nextTicket]?.isIssued = false
    let (repetition, _, sent) = try await Self.look(Self.withMessage, after: entry, on: before)
    guard case .done(_, let outcome)? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(sent.count == 1 && sent[0].contains("/messages"), "\(sent)")
    #expect(outcome.unfinished == nil)
    #expect(outcome.dataPoints.first?.value == .number(DeskFixtures.nextTicket))
  }

  @Test("cut off in the message, the ticket is not made again", arguments: [true, false])
  func secondPart(isDone: Bool) async throws {
    let (entry, model) = try await Self.cutOff(Self.withMessage, write: 1, isDone: isDone)
    #expect(entry.intent.operation == "ticket.first-message")
    let (repetition, _, sent) = try await Self.look(Self.withMessage, after: entry, on: model)
    guard case .done(_, let outcome)? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(sent.count == (isDone ? 0 : 1) && sent.allSatisfy { $0.contains("/messages") })
    #expect(outcome.dataPoints.first?.value == .number(DeskFixtures.nextTicket))
    // A ticket that has another title is another one.
    let other = CreateTicket(
      customer: .user("maria.k"), title: "Other", firstMessage: "Hello")
    #expect(try await Self.look(other, after: entry, on: model).repetition == nil)
  }

  @Test("cut off after the ticket and before the message, only the message is sent")
  func between() async throws {
    let (left, model) = try await Self.cutOff(Self.withMessage, isDone: true)
    #expect(left.intent.isFirstPart)
    var before = model
    before.desk.messages = []
    before.desk.tickets[DeskFixtures.nextTicket]?.status = "INITIALIZED"
    before.desk.tickets[DeskFixtures.nextTicket]?.isIssued = false
    let entry = JournalEntry(
      id: left.id, intent: left.intent,
      outcome: JournalOutcome(
        requests: [.done], after: .some(["id": .number(String(DeskFixtures.nextTicket))]),
        at: TestRoad.time))
    let (repetition, _, sent) = try await Self.look(Self.withMessage, after: entry, on: before)
    guard case .done(_, let outcome)? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(sent.count == 1 && sent[0].contains("/messages"), "\(sent)")
    #expect(outcome.dataPoints.first?.value == .number(DeskFixtures.nextTicket))
    // Without a message it is another wish; and an hour later as well.
    #expect(try await Self.look(Self.byUser, after: entry, on: before).repetition == nil)
    let late = try await Self.look(Self.withMessage, after: entry, on: before, minutes: 90)
    #expect(late.repetition == nil && late.error == nil)
  }

  @Test("a first message that was posted is not posted again")
  func posted() async throws {
    let operation = FirstMessage(ticketID: DeskFixtures.initialized, text: "Hello")
    let (entry, model) = try await Self.cutOff(operation, isDone: true)
    let (repetition, _, sent) = try await Self.look(operation, after: entry, on: model)
    guard case .done? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(sent.isEmpty)
    let other = FirstMessage(ticketID: DeskFixtures.initialized, text: "hello")
    #expect(try await Self.look(other, after: entry, on: model).repetition == nil)
  }
}
