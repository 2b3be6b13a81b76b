/// One of Sendbird's two services, each with its own address, token and errors.
package enum Service: String, Sendable, Hashable, CaseIterable {
  case chat
  case desk

  /// The service's name for people.
  package var name: String {
    switch self {
    case .chat: "Chat"
    case .desk: "Desk"
    }
  }

  /// The path that Sendbird's own address of the service ends in (contract 1.1 and 5.1).
  package var basePath: String {
    switch self {
    case .chat: "/v3"
    case .desk: "/platform/v1"
    }
  }

  /// The header that carries the service's token (contract 1.1 and 5.1).
  package var tokenHeader: String {
    switch self {
    case .chat: "Api-Token"
    case .desk: "SENDBIRDDESKAPITOKEN"
    }
  }
}
