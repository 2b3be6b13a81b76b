/// Why a request has no whole answer.
package struct TransportFailure: Error, Sendable, Hashable {
  /// What happened.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Nobody listens there.
    case refused
    /// The host's name leads nowhere.
    case unresolved
    /// No trust could be established.
    case insecure
    /// No connection in time.
    case connectTimeout
    /// No connection for another reason, such as an unreachable network or a proxy that refuses.
    case notConnected
    /// The connection ended before an answer began.
    case closed
    /// The connection ended, or became unreadable, in the middle of an answer.
    case truncated
    /// No whole answer in time.
    case timeout
    /// The answer is larger than allowed, also when it only grows so when it is unpacked.
    case tooLarge
    /// What arrived is not HTTP.
    case notHTTP
    /// The task was cancelled.
    case cancelled
    /// The transport can't be used: it was shut down, or its configuration is wrong.
    case unusable
  }

  /// What happened.
  package let kind: Kind
  /// Whether any byte of the request may have left.
  package let mayHaveBeenSent: Bool
  /// The HTTP status, if the answer's head arrived.
  package let status: Int?
  /// What arrived of the body.
  package let partialBody: [UInt8]
  /// More about it in words, such as which certificate; never a token.
  package let detail: String

  /// Makes a failure.
  package init(
    _ kind: Kind, mayHaveBeenSent: Bool, status: Int? = nil, partialBody: [UInt8] = [],
    detail: String = ""
  ) {
    self.kind = kind
    self.mayHaveBeenSent = mayHaveBeenSent
    self.status = status
    self.partialBody = partialBody
    self.detail = detail
  }

  /// What happened, in words for a person.
  package var words: String {
    let words =
      switch kind {
      case .refused: "connection refused"
      case .unresolved: "the host's name is unknown"
      case .insecure: "the connection could not be secured"
      case .connectTimeout: "no connection in time"
      case .notConnected: "no connection"
      case .closed: "the connection was closed before an answer"
      case .truncated: "the answer broke off"
      case .timeout: "no complete answer in time"
      case .tooLarge: "the answer is too large"
      case .notHTTP: "the answer is not HTTP"
      case .cancelled: "cancelled"
      case .unusable: "the connection can't be used"
      }
    return detail.isEmpty ? words : "\(words) (\(detail))"
  }
}
