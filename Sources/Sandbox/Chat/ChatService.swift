import HTTPTypes

/// The Chat API, and whatever isn't the Desk API (contract 1).
struct ChatService: Service {
  let tokenHeader = "Api-Token"

  func token(of identity: Identity) -> String { identity.chatToken }

  func endpoint(method: String, segments: [String]) throws -> any Endpoint {
    guard let endpoint = ChatEndpoint(method: method, segments: segments) else {
      throw ChatError.noEndpoint
    }
    return endpoint
  }

  func refusal(_ trouble: Trouble) -> any WireError {
    switch trouble {
    case .rateLimited: ChatError.rateLimited
    case .internalError: ChatError.internalError
    case .unavailable: ChatError.unavailable
    case .foreignHost: ChatError.foreignHost
    case .missingHost: ChatError.missingHost
    case .unreadableURL: ChatError.invalidURL
    case .tokenRefused: ChatError.tokenRefused
    case .bodyTooLarge: ChatError.bodyTooLarge
    }
  }
}
