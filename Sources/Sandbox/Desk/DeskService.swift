import HTTPTypes

/// The Desk API under `/platform/v1` (contract 5).
struct DeskService: Service {
  let tokenHeader = "SENDBIRDDESKAPITOKEN"

  func token(of identity: Identity) -> String { identity.deskToken }

  func endpoint(method: String, segments: [String]) throws -> any Endpoint {
    try DeskEndpoint(method: method, segments: segments)
  }

  func refusal(_ trouble: Trouble) -> any WireError {
    switch trouble {
    case .rateLimited:
      DeskError(
        status: .tooManyRequests, code: "throttled", detail: "Too many requests.",
        headers: [.retryAfter: "1"])
    case .internalError:
      DeskError(status: .internalServerError, code: "error", detail: "Internal error.")
    case .unavailable:
      DeskError(status: .serviceUnavailable, code: "error", detail: "Service unavailable.")
    case .foreignHost: DeskError.invalid("The Host header", "must name a loopback address")
    case .missingHost: DeskError.missing("The Host header")
    case .unreadableURL: DeskError.invalid("The request URL", "can't be read")
    case .tokenRefused:
      DeskError(
        status: .forbidden, code: "authentication_failed", detail: "Invalid Desk API token.")
    case .bodyTooLarge:
      DeskError(
        status: .contentTooLarge, code: "invalid", detail: "The body must be at most 1 MiB.")
    }
  }
}
