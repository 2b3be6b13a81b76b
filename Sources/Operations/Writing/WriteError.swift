package import SendbirdAPI

/// Why a write did not happen, or not as a whole.
///
/// The cases say what is known of the record afterwards. Only ``partly(_:)``, ``late(_:)`` and
/// ``unknown(_:)`` leave it changed or possibly changed.
package enum WriteError: Error, Sendable, Equatable {
  /// A value breaks a rule; nothing was sent.
  case violations([Violation])
  /// Somebody else changed the same fields since; a person has to decide. Nothing was sent.
  case conflict([FieldConflict])
  /// The record already is as the edits want it; nothing was sent.
  case nothingToDo
  /// What was asked for can't be done to the record as it is, or Sendbird doesn't offer it, for this
  /// reason; a reading found that out and nothing was changed.
  case notPossible(String)
  /// Sendbird doesn't know the record any more; nothing was changed.
  case recordGone(APIError)
  /// Sendbird refuses because the user is deactivated; nothing was changed.
  case recordDeactivated(APIError)
  /// Cancelled before anything was sent.
  case cancelled
  /// The intent could not be journalled, for this reason; nothing was sent.
  case notJournalled(String)
  /// Refused, or Sendbird could not be reached; nothing was changed.
  case api(APIError)
  /// The answer was lost, and reading back shows that nothing was changed.
  case notDone(APIError)
  /// The answer was lost and reading back doesn't show the change, which may still be made; sending
  /// it again makes it once.
  case late(WriteProgress)
  /// Some requests were carried out and others were not.
  case partly(WriteProgress)
  /// Whether some request was carried out could not be found out.
  case unknown(WriteProgress)
}

extension APIError {
  /// Whether it is certain that a write changed nothing.
  ///
  /// Everything that isn't listed leaves the outcome open, so that a new kind of error is read back
  /// rather than believed.
  var changedNothing: Bool {
    [
      .refused, .tokenRefused, .applicationDisabled, .notPermitted, .rateLimited, .unreachable,
      .redirected, .readOnly, .ruleBroken, .notConfigured, .cancelled,
    ].contains(code)
  }

  /// Whether the request of a lost answer may still be carried out: somebody stopped waiting for it,
  /// here or on the way, and nobody stopped the work.
  var canStillArrive: Bool {
    let isAbandoned = failure == .timeout || failure == .cancelled
    return !changedNothing && (isAbandoned || httpStatus == 504 || httpStatus == 408)
  }

  /// The write error for a list that can't be read: one that isn't found says nothing about a record.
  var asListError: WriteError { code == .cancelled ? .cancelled : .api(self) }

  /// The write error for an error after which nothing is changed.
  var asWriteError: WriteError {
    if isNotFound { return .recordGone(self) }
    if isDeactivated { return .recordDeactivated(self) }
    return code == .cancelled ? .cancelled : .api(self)
  }

  /// A 2xx answer to a write that says nothing usable: the write may have been carried out or not.
  init(malformed fault: DecodingFault, answering request: APIRequest) {
    self.init(.unknownOutcome, request)
    detail = fault.description
  }
}
