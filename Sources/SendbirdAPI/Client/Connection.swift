/// One Sendbird application and how to reach it: addresses and tokens, checked.
package struct Connection: Sendable {
  /// One service's address and token.
  package struct Endpoint: Sendable {
    /// The address below which its paths lie.
    package let base: BaseURL
    /// The token.
    package let token: Secret
    /// Where the token came from, for messages, such as `SENDBIRD_API_TOKEN`.
    package let tokenOrigin: String
  }

  /// A token with the place it came from.
  package struct Token: Sendable {
    /// The token.
    package let secret: Secret
    /// Where it came from, such as the name of an environment variable.
    package let origin: String

    /// Makes a token.
    package init(_ secret: Secret, from origin: String) {
      self.secret = secret
      self.origin = origin
    }
  }

  /// The application's id, as configured.
  package let applicationID: String
  /// Chat's address and token.
  package let chat: Endpoint
  /// Desk's address and token; nil for an application without Desk.
  package let desk: Endpoint?

  /// Checks addresses and tokens.
  ///
  /// - Parameters:
  ///   - applicationID: the application's id.
  ///   - chatURL: Chat's base URL; nil means Sendbird's own for this application.
  ///   - deskURL: Desk's base URL; nil means Sendbird's own for this application.
  ///   - chatToken: the Chat API token.
  ///   - deskToken: the Desk API token, if there is one.
  /// - Throws: `ConnectionError` that names the setting and says what is wrong.
  package init(
    applicationID: String, chatURL: String? = nil, deskURL: String? = nil,
    chatToken: Token, deskToken: Token? = nil
  ) throws(ConnectionError) {
    // The id becomes part of a host's name, so nothing in it may end that name early.
    let isName = applicationID.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard !applicationID.isEmpty, isName else {
      throw ConnectionError(
        field: "application-id", problem: "must be letters, digits and dashes")
    }
    self.applicationID = applicationID
    chat = Endpoint(
      base: try BaseURL(
        chatURL ?? "https://api-\(applicationID).sendbird.com\(Service.chat.basePath)",
        field: "chat-url"),
      token: try Self.checked(chatToken, field: "chat-token"), tokenOrigin: chatToken.origin)
    // The address is checked even without a token, so that a mistake in it is found early.
    let deskBase = try BaseURL(
      deskURL ?? "https://desk-api-\(applicationID).sendbird.com\(Service.desk.basePath)",
      field: "desk-url")
    if let deskToken {
      desk = Endpoint(
        base: deskBase, token: try Self.checked(deskToken, field: "desk-token"),
        tokenOrigin: deskToken.origin)
    } else {
      desk = nil
    }
  }

  /// A service's address and token, nil if it isn't configured.
  package func endpoint(of service: Service) -> Endpoint? {
    switch service {
    case .chat: chat
    case .desk: desk
    }
  }

  /// Every token, for masking.
  var secrets: [Secret] { [chat.token] + (desk.map { [$0.token] } ?? []) }

  private static func checked(_ token: Token, field: String) throws(ConnectionError) -> Secret {
    let text = token.secret.reveal()
    guard !text.isEmpty else {
      throw ConnectionError(field: field, problem: "is empty (from \(token.origin))")
    }
    // A line end in a header would be the beginning of another header.
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw ConnectionError(
        field: field,
        problem: "has characters that a token can't have (from \(token.origin))")
    }
    return token.secret
  }
}

/// A setting of a connection that can't be used.
package struct ConnectionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The setting's name in the configuration, such as `chat-url`.
  package let field: String
  /// What is wrong with it; never holds the value.
  package let problem: String

  package var description: String { "\(field) \(problem)" }
}
