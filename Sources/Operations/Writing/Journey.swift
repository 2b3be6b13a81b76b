import SendbirdAPI

/// How the requests of one write ended, kept while they are sent.
struct Journey<Record: Sendable>: Sendable {
  /// How each request ended, in their order.
  var results: [RequestResult]
  /// The record as far as it is known.
  var known: Record
  /// The names that were sent and have another value now.
  var notStuck: [String] = []
  /// The names whose state is or may be somebody else's doing, which undo leaves alone.
  var notOurs: [String] = []
  /// Whether an answer was lost and reading back told that the request was carried out.
  var resolvedUnknown = false
  /// Whether a request was refused because somebody else had just done the same.
  var wasDoneByOthers = false
  /// Whether the last request was not seen done but may still arrive.
  var canStillArrive = false
  /// Whether that one must not be sent again before somebody has looked.
  var canBeTwice = false
  /// Why it stopped; nil at the end, and when it was cancelled between two requests.
  var error: APIError?
  /// What could not be journalled although something had been sent already.
  var journalTrouble: String?

  /// Whether the last request may still arrive, and does no harm then that anybody has to wait for.
  var isLate: Bool { canStillArrive && !canBeTwice }

  /// Whether every request was carried out.
  var isComplete: Bool { results.allSatisfy { $0 == .done } }
}

extension WriteRoad {
  /// Sends the requests one after the other and finds out how each ended.
  ///
  /// It stops at the first one that was not carried out. Cancelling keeps a request from being sent;
  /// once one is sent, its outcome is found out and journalled whether or not somebody still waits.
  func travel<Step: RoadStep>(
    _ steps: [Step], known: Step.Record, entry: JournalID,
    readBack: @escaping @Sendable () async throws(APIError) -> Step.Record
  ) async -> Journey<Step.Record> {
    var journey = Journey(
      results: Array(repeating: RequestResult.notSent, count: steps.count), known: known)
    for (index, step) in steps.enumerated() {
      if Task.isCancelled { break }
      let result = await send(step, on: &journey, readBack: readBack) {
        await journalled { try await $0.recordSending(entry, of: index, at: now()) } == nil
      }
      journey.results[index] = result
      let trouble = await journalled { journal in
        try await journal.recordRequest(entry, at: index, result)
      }
      journey.journalTrouble = journey.journalTrouble ?? trouble
      if result != .done { break }
    }
    return journey
  }

  private func send<Step: RoadStep>(
    _ step: Step, on journey: inout Journey<Step.Record>,
    readBack: @escaping @Sendable () async throws(APIError) -> Step.Record,
    maySendAgain: @Sendable () async -> Bool
  ) async -> RequestResult {
    let lost: APIError
    do throws(APIError) {
      let answer = try await client.send(step.request, maySendAgain: maySendAgain)
      do throws(DecodingFault) {
        let accepted = try step.accept(answer, known: journey.known)
        journey.known = accepted.record
        journey.notStuck += accepted.notStuck
        return .done
      } catch {
        lost = APIError(malformed: error, answering: step.request)
      }
    } catch {
      if error.changedNothing, !step.canBeDoneByOthers(error, known: journey.known) {
        journey.error = error
        return error.code == .cancelled ? .notSent : .notDone
      }
      lost = error
    }
    return await resolve(lost, of: step, on: &journey, readBack: readBack)
  }

  /// Reads the record after a lost answer, even if the write has been cancelled meanwhile: what was
  /// sent can't be taken back, and "unknown" is the worst thing to leave behind.
  private func resolve<Step: RoadStep>(
    _ lost: APIError, of step: Step, on journey: inout Journey<Step.Record>,
    readBack: @escaping @Sendable () async throws(APIError) -> Step.Record
  ) async -> RequestResult {
    let reading = await Task(executorPreference: executor) { () -> Result<Step.Record, APIError> in
      do throws(APIError) { return .success(try await readBack()) } catch { return .failure(error) }
    }.value
    // A refusal changed nothing, whatever the reading says.
    let wasRefused = lost.changedNothing
    switch reading {
    case .failure(let error) where step.isGone(error):
      journey.error = error
      return .notDone
    case .failure:
      journey.error = lost
      return wasRefused ? .notDone : .unknown
    case .success(let now):
      let judgement = step.judge(now, known: journey.known)
      let names = step.names(in: journey.known)
      journey.known = now
      switch judgement {
      case .done(let notStuck):
        journey.notStuck += notStuck
        journey.notOurs += wasRefused ? names : notStuck
        journey.resolvedUnknown = journey.resolvedUnknown || !wasRefused
        journey.wasDoneByOthers = journey.wasDoneByOthers || wasRefused
        return .done
      case .notDone where lost.canStillArrive:
        journey.error = lost
        journey.canStillArrive = true
        journey.canBeTwice = step.doesItTwice
        return .unknown
      case .notDone:
        journey.error = lost
        return .notDone
      case .unclear:
        journey.error = lost
        return wasRefused ? .notDone : .unknown
      }
    }
  }
}
