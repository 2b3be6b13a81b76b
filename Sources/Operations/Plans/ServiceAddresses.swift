package import SendbirdAPI

/// The base URLs of the two services, as a plan writes them in front of a request's target.
package struct ServiceAddresses: Sendable, Equatable {
  /// Chat's base URL.
  package let chat: String
  /// Desk's base URL.
  package let desk: String

  /// Makes a pair of base URLs.
  package init(chat: String, desk: String) {
    self.chat = chat
    self.desk = desk
  }

  /// The addresses that a client sends to; of a service it can't reach, Sendbird's own.
  package init(of client: SendbirdClient) {
    let application = client.connection.applicationID
    chat =
      client.connection.endpoint(of: .chat)?.base.text
      ?? "https://api-\(application).sendbird.com/v3"
    desk =
      client.connection.endpoint(of: .desk)?.base.text
      ?? "https://desk-api-\(application).sendbird.com/platform/v1"
  }

  /// The base URL of one of them.
  package subscript(service: Service) -> String {
    switch service {
    case .chat: chat
    case .desk: desk
    }
  }
}
