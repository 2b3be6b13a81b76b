import SendbirdAPI

/// A user write that was carried out.
struct UserApplied: Sendable {
  /// The user before, nil if it was not read or not there.
  let before: User?
  /// The user afterwards, nil if it is gone.
  let after: User?
  /// The fields that were sent and have another value.
  let notStuck: [String]
  /// What a person should know besides.
  let notes: [String]
}

extension WriteRoad {
  /// Takes one write of a user's profile along the road.
  ///
  /// The user is read first, except for one that is to be made: making one that exists is refused by
  /// Sendbird, and reading for it would only cost a request.
  func writeUser(
    _ userID: String, _ action: UserStep.Action, operation: OperationDescriptor
  ) async throws(WriteError) -> UserApplied {
    let step = UserStep(userID: userID, action: action)
    let before = try await readBefore(step)
    let entry = try await begin(
      JournalIntent(
        operation: operation.id, subject: userID, requests: [step.request],
        before: before.map(\.journalled) ?? .null, after: step.journalledAim, at: now()))
    let client = client
    let journey = await travel([step], known: before, entry: entry) {
      () async throws(APIError) -> User? in
      do throws(APIError) {
        return try await client.user(userID)
      } catch {
        if error.isNotFound { return nil }
        throw error
      }
    }
    let isKnown = !journey.results.contains(.unknown)
    // `nil` would be a JSON null here: the user is gone, which is something else than not known.
    let after: JSONValue? = isKnown ? .some(journey.known.map(\.journalled) ?? .null) : .none
    let outcome = JournalOutcome(
      requests: journey.results, after: after,
      notStuck: journey.notStuck, error: journey.error, at: now())
    let trouble = await journalled { try await $0.recordOutcome(entry, outcome) }
    guard journey.isComplete else {
      let names = step.names(in: before)
      let progress = WriteProgress(
        done: [], notDone: isKnown ? names : [], unknown: isKnown ? [] : names,
        notStuck: [], cause: journey.error, after: nil, inverse: nil, journalID: entry)
      throw Self.failure(of: journey, progress: progress)
    }
    return UserApplied(
      before: before, after: journey.known, notStuck: journey.notStuck,
      notes: Self.notes(
        resolvedUnknown: journey.resolvedUnknown,
        journalTrouble: journey.journalTrouble ?? trouble))
  }

  /// What a person should know of a write that was carried out.
  static func notes(resolvedUnknown: Bool, journalTrouble: String?) -> [String] {
    var notes: [String] = []
    if resolvedUnknown {
      notes.append("the answer was lost; reading back shows that the change was made")
    }
    if let journalTrouble {
      notes.append(
        "the change was made, but its outcome could not be journalled: \(journalTrouble)")
    }
    return notes
  }

  private func readBefore(_ step: UserStep) async throws(WriteError) -> User? {
    if case .create = step.action { return nil }
    do throws(APIError) {
      return try await client.user(step.userID)
    } catch {
      // A deactivated user that can't be read can still be activated or deleted (contract 2.3).
      if error.isDeactivated { return nil }
      throw error.asWriteError
    }
  }
}

extension UserStep {
  /// What the journal says is wanted; never holds an access token.
  var journalledAim: JSONValue {
    switch action {
    case .delete: .null
    case .create, .update: request.body ?? .null
    }
  }
}

extension User {
  /// What the journal keeps of a user: what a write could change, never the access token.
  var journalled: JSONValue {
    .object([
      JSONMember("nickname", nickname.map(JSONValue.string) ?? .null),
      JSONMember("profile_url", profileURL.map(JSONValue.string) ?? .null),
      JSONMember("is_active", isActive.map(JSONValue.bool) ?? .null),
      JSONMember("metadata", metadata?.json ?? .null),
    ])
  }
}
