import Operations
import Testing

@testable import CLI

/// Every way to fail and its exit code (product.md 3 and 6).
@Suite struct ExitCodeTests {
  static let request = APIRequest.user("u")

  static let codes: [(APIError.Code, CommandStatus)] = [
    (.refused, .refused), (.applicationDisabled, .refused), (.notPermitted, .refused),
    (.tokenRefused, .notAllowed), (.readOnly, .notAllowed), (.rateLimited, .temporary),
    (.serverTrouble, .temporary), (.malformedAnswer, .temporary), (.unreachable, .unreachable),
    (.timedOut, .unreachable), (.redirected, .unreachable), (.unknownOutcome, .unknown),
    (.ruleBroken, .violation), (.notConfigured, .configuration), (.cancelled, .interrupted),
  ]

  @Test("each of the client's errors has its code", arguments: codes)
  func api(code: APIError.Code, status: CommandStatus) {
    let failure = CommandFailure(APIError(code, Self.request))
    #expect(failure.status == status)
    #expect(CommandFailure(WriteError.api(APIError(code, Self.request))).status == status)
  }

  static let writes: [(WriteError, CommandStatus, String)] = [
    (
      .violations([Violation(field: "nickname", rule: .tooLong, given: "81", allowed: "80")]),
      .violation, "violation"
    ),
    (
      .conflict([FieldConflict(key: "k", base: "1", server: "2", mine: "3")]), .refused,
      "conflict"
    ),
    (.nothingToDo, .done, "nothingToDo"),
    (.recordGone(APIError(.refused, request)), .refused, "notFound"),
    (.recordDeactivated(APIError(.refused, request)), .refused, "deactivated"),
    (.notPossible("closed"), .refused, "notPossible"),
    (.cancelled, .interrupted, "interrupted"),
    (.notJournalled("disk full"), .temporary, "notJournalled"),
    (.notDone(APIError(.unknownOutcome, request)), .temporary, "notDone"),
    (.late(WriteProgress(unknown: ["a"], journalID: JournalID(number: 1))), .temporary, "notSeen"),
    (.partly(WriteProgress(done: ["a"], journalID: JournalID(number: 1))), .partly, "partly"),
    (.unknown(WriteProgress(unknown: ["a"], journalID: JournalID(number: 1))), .unknown, "unknown"),
  ]

  @Test("each way in which a write ends has its code", arguments: writes)
  func write(error: WriteError, status: CommandStatus, kind: String) {
    let failure = CommandFailure(error)
    #expect(failure.status == status && failure.kind == kind)
    #expect(!failure.messages.isEmpty && failure.messages.allSatisfy { !$0.isEmpty })
  }

  @Test("what was not seen done but may still arrive is not called unchanged")
  func late() {
    var cause = APIError(.unknownOutcome, Self.request)
    cause.detail = "no complete answer in time"
    let late = CommandFailure(
      .late(WriteProgress(unknown: ["a"], cause: cause, journalID: JournalID(number: 1))))
    #expect(late.messages.count == 1)
    #expect(late.messages[0].contains("not seen done") && late.messages[0].contains("in time"))
    #expect(late.messages[0].contains("may still be made"))
    #expect(!late.messages[0].contains("nothing was changed"))
    #expect(CommandFailure(.notDone(cause)).messages[0].hasPrefix("nothing was changed"))
  }

  @Test("a conflict says what differs")
  func conflict() {
    let failure = CommandFailure(
      WriteError.conflict([FieldConflict(key: "k", base: "1", server: nil, mine: "3")]))
    for word in ["\"k\"", "\"1\"", "nothing", "\"3\""] {
      #expect(failure.messages[0].contains(word))
    }
  }

  @Test("what did not stick is 3, and a part that is unknown is 76")
  func outcomes() {
    #expect(CommandFailure(of: Outcome(.nothing)) == nil)
    let lost = CommandFailure(of: Outcome(.nothing, notStuck: ["tier", "city"]))
    #expect(lost?.status == .partly && lost?.messages[0].contains("tier, city") == true)
    func unfinished(_ error: WriteError) -> CommandFailure? {
      CommandFailure(
        of: Outcome(
          .nothing, unfinished: Outcome.Unfinished(what: "the first message", error: error)))
    }
    var refused = APIError(.refused, Self.request)
    refused.sendbirdCode = 400_300
    let partly = unfinished(.api(refused))
    #expect(partly?.status == .partly && partly?.code == 400_300)
    #expect(partly?.messages[0].contains("the first message") == true)
    #expect(
      unfinished(.unknown(WriteProgress(journalID: JournalID(number: 1))))?.status == .unknown)
    #expect(unfinished(.cancelled)?.status == .partly)
  }

  @Test("an error for scripts is one object with four members")
  func json() throws {
    let failure = CommandFailure.violations([
      Violation(field: "nickname", rule: .tooManyBytes, given: "99 bytes", allowed: "80"),
      Violation(
        field: "nickname", rule: .tooLong, given: "81 characters", allowed: "at most 80 are"),
    ])
    #expect(
      failure.json.serialized()
        == #"{"error":{"kind":"violation","code":"tooLong","#
        + #""message":"nickname: 81 characters, but at most 80 are allowed","field":"nickname"}}"#)
  }

  @Test("the numbers are those of the contract")
  func numbers() {
    #expect(
      CommandStatus.allCases.map(\.rawValue) == [0, 1, 3, 64, 65, 69, 74, 75, 76, 77, 78, 130, 141])
  }
}
