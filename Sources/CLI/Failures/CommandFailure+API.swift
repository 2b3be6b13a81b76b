package import Operations

extension CommandFailure {
  /// What an error of the client means for the command line.
  package init(_ error: APIError) {
    if error.code == .ruleBroken {
      self = .violations(error.violations)
      return
    }
    self.init(
      Self.status(of: error.code), kind: error.code.description, [error.explanation],
      code: Self.sendbirdCode(of: error))
  }

  /// The failure for an error, said in other words.
  init(_ error: APIError, status: CommandStatus, kind: String, _ message: String) {
    self.init(status, kind: kind, [message], code: Self.sendbirdCode(of: error))
  }

  /// The exit code of each kind of error (product.md 3 and 6).
  static func status(of code: APIError.Code) -> CommandStatus {
    switch code {
    case .refused, .applicationDisabled, .notPermitted: .refused
    case .tokenRefused, .readOnly: .notAllowed
    case .rateLimited, .serverTrouble, .malformedAnswer: .temporary
    case .unreachable, .timedOut, .redirected: .unreachable
    case .ruleBroken: .violation
    case .notConfigured: .configuration
    case .cancelled: .interrupted
    // Also what nobody has thought of: a write that may have been carried out is the worst case.
    default: .unknown
    }
  }

  private static func sendbirdCode(of error: APIError) -> JSONValue {
    if let code = error.sendbirdCode { return .number(String(code)) }
    return error.serviceCode.map(JSONValue.string) ?? .null
  }
}
