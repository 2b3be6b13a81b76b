/// Why a request has no usable answer.
///
/// `description` is fit for logs: it holds no id, no value, no token and none of Sendbird's words.
/// ``explanation`` is what a person reads.
package struct APIError: Error, Sendable, Hashable {
  /// What kind of trouble it is.
  package let code: Code
  /// The service that was asked.
  package var service: Service
  /// The method of the request.
  package var method: APIRequest.Method
  /// Path and query of the request.
  ///
  /// They hold ids: show them, don't log them.
  package var target: String
  /// The HTTP status, if an answer began to arrive.
  package var httpStatus: Int?
  /// Chat's own code, such as 400201; always nil for Desk, whose numbers would mean something else.
  package var sendbirdCode: Int?
  /// The service's own code as a text: Chat's number, or Desk's word such as `not_found`.
  ///
  /// For words only; it decides nothing else.
  package var serviceCode: String?
  /// Sendbird's words for people, as they came; empty if there were none.
  ///
  /// For Desk the beginning of the body, cleaned, or the status's name stands in for missing words;
  /// then there is an ``answer`` too.
  package var message = ""
  /// What went wrong below HTTP, or with the answer, in our words; empty if there is nothing to add.
  package var detail = ""
  /// What happened below HTTP; nil if a whole answer came, or nothing was sent.
  package var failure: TransportFailure.Kind?
  /// How many retries came before this.
  package var retries = 0
  /// How long Sendbird asked to wait, if it did.
  package var retryAfter: Duration?
  /// Where a redirect would have led.
  package var redirectTarget: String?
  /// The address that was configured, where it has no path and nothing is found below it.
  package var pathlessAddress: String?
  /// Where the refused token came from, such as the name of an environment variable.
  package var tokenOrigin: String?
  /// The rules that the request breaks, for ``Code/ruleBroken``.
  package var violations: [Violation] = []
  /// The answer that made no sense, bounded and without secrets.
  package var answer: AnswerExcerpt?

  /// Makes an error about a request.
  package init(_ code: Code, _ request: APIRequest) {
    self.code = code
    service = request.service
    method = request.method
    target = request.target
  }
}

extension APIError {
  /// The kind of trouble; a struct, so that adding one breaks nobody.
  package struct Code: Sendable, Hashable, CustomStringConvertible {
    private enum Kind: String, Sendable, CaseIterable {
      case refused, tokenRefused, applicationDisabled, notPermitted, rateLimited, unreachable
      case timedOut, unknownOutcome, malformedAnswer, serverTrouble, redirected, readOnly
      case ruleBroken, notConfigured, cancelled
    }

    private let kind: Kind

    /// Sendbird refused the request; nothing was changed.
    package static let refused = Code(kind: .refused)
    /// The service's token is wrong, revoked or missing.
    package static let tokenRefused = Code(kind: .tokenRefused)
    /// The whole application is disabled (403100).
    package static let applicationDisabled = Code(kind: .applicationDisabled)
    /// The plan or the token doesn't allow it (400108).
    package static let notPermitted = Code(kind: .notPermitted)
    /// Still over the rate limit after all retries; nothing was changed.
    package static let rateLimited = Code(kind: .rateLimited)
    /// Sendbird could not be reached.
    ///
    /// Nothing was changed: for a write, nothing was sent.
    package static let unreachable = Code(kind: .unreachable)
    /// No complete answer to a read in time.
    package static let timedOut = Code(kind: .timedOut)
    /// A write was sent and no usable answer came: it may or may not have been carried out.
    package static let unknownOutcome = Code(kind: .unknownOutcome)
    /// The answer to a read is not what the contract says: HTML, not JSON, half a body.
    package static let malformedAnswer = Code(kind: .malformedAnswer)
    /// A read was answered with 5xx, after all retries.
    package static let serverTrouble = Code(kind: .serverTrouble)
    /// A redirect, which is not followed because the token must not go anywhere else.
    package static let redirected = Code(kind: .redirected)
    /// A write through a read-only client; nothing was sent.
    package static let readOnly = Code(kind: .readOnly)
    /// A value breaks a rule; nothing was sent.
    package static let ruleBroken = Code(kind: .ruleBroken)
    /// The service has no address or token here; nothing was sent.
    package static let notConfigured = Code(kind: .notConfigured)
    /// Cancelled; for a write, before anything was sent.
    package static let cancelled = Code(kind: .cancelled)

    /// Every code.
    package static var all: [Code] { Kind.allCases.map { Code(kind: $0) } }

    /// The code as one word, such as `tokenRefused`.
    package var description: String { kind.rawValue }
  }

  /// Whether the user, key or other record doesn't exist (contract 7, row 13).
  ///
  /// In Chat an unknown path also answers 404, but with its own code; in Desk it can't be told apart.
  package var isNotFound: Bool {
    switch sendbirdCode {
    case SendbirdCode.resourceNotFound, SendbirdCode.userNotFound: true
    case nil: code == .refused && httpStatus == 404
    default: false
    }
  }

  /// Whether nothing may be at the path at all, whatever record it names.
  var isAboutPath: Bool {
    // Beside Desk's path, Chat may answer.
    serviceCode == "\(SendbirdCode.invalidEndpoint)" || (sendbirdCode == nil && httpStatus == 404)
  }

  /// Whether the id or key is taken.
  package var isConflict: Bool { sendbirdCode == SendbirdCode.resourceAlreadyExists }

  /// Whether the user is deactivated and the call needs an active one (contract 2.3).
  package var isDeactivated: Bool { sendbirdCode == SendbirdCode.deactivatedUser }

  /// Whether Sendbird's words belong beside the field, if the request had one obvious field.
  package var isAboutValue: Bool {
    sendbirdCode.map(SendbirdCode.aboutValues.contains) ?? false
  }
}

/// Sendbird's error codes that decide something (contract 1.6).
package enum SendbirdCode {
  package static let notPermitted = 400_108
  package static let valueTooLong = 400_110
  package static let invalidValue = 400_111
  package static let valueOutOfRange = 400_113
  package static let resourceNotFound = 400_201
  package static let resourceAlreadyExists = 400_202
  package static let tooManyItems = 400_203
  package static let deactivatedUser = 400_300
  package static let userNotFound = 400_301
  package static let userIDTooLong = 400_305
  package static let invalidAPIToken = 400_401
  package static let invalidEndpoint = 400_930
  package static let applicationNotAvailable = 403_100

  static let aboutValues: Set<Int> = [
    valueTooLong, invalidValue, valueOutOfRange, tooManyItems, userIDTooLong,
  ]
}
