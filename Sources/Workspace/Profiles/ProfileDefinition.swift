package import SendbirdAPI

/// One Sendbird application as it was configured: addresses checked, tokens not read yet.
package struct ProfileDefinition: Sendable, Hashable {
  /// Where a profile comes from.
  package enum Origin: Sendable, Hashable, CustomStringConvertible {
    /// A configuration file and the line that names the profile.
    case file(String, line: Int)
    /// Environment variables (product.md 4).
    case environment

    package var description: String {
      switch self {
      case .file(let file, let line): "\(file):\(line)"
      case .environment: "environment variables"
      }
    }
  }

  /// The addresses of an application.
  package struct Addresses: Sendable, Hashable {
    /// Below which Chat's paths lie.
    package let chat: BaseURL
    /// Below which Desk's paths lie, whether or not there is a Desk token.
    package let desk: BaseURL
  }

  /// The profile's name.
  package let name: String
  /// The application's id.
  package let applicationID: String
  /// Its environment; `prod`, the one with the most questions, unless it says otherwise.
  package var environment = Profile.Environment.prod
  /// Whether no option lifts read-only (ux 15).
  package var isLocked = false
  /// How old a shown record may be before it is called stale.
  package var staleAfter: Duration?
  /// How many requests may start within one second.
  package var requestsPerSecond: Int?
  /// Where the Chat API token comes from.
  package let chatToken: TokenSource
  /// Where the Desk API token comes from; nil for an application without Desk.
  package var deskToken: TokenSource?
  /// Chat's address; nil means Sendbird's own.
  package var chatURL: String?
  /// Desk's address; nil means Sendbird's own.
  package var deskURL: String?
  /// Where the profile comes from.
  package internal(set) var origin: Origin
  /// The line of the file that says where the Chat API token comes from; nil where no file does.
  var chatTokenLine: Int?
  /// The same for the Desk API token.
  var deskTokenLine: Int?

  /// Makes a definition; nothing is checked here.
  package init(
    name: String, applicationID: String, chatToken: TokenSource, origin: Origin
  ) {
    self.name = name
    self.applicationID = applicationID
    self.chatToken = chatToken
    self.origin = origin
  }

  /// The addresses, without reading any token.
  ///
  /// - Throws: `ConnectionError` that names the setting; never for a definition from a file, which
  ///   has been checked.
  package func addresses() throws(ConnectionError) -> Addresses {
    // A connection can't be had without tokens; this text is never sent.
    let token = Connection.Token(Secret("none"), from: "nowhere")
    let connection = try Connection(
      applicationID: applicationID, chatURL: chatURL, deskURL: deskURL, chatToken: token,
      deskToken: token)
    return Addresses(
      chat: connection.chat.base, desk: connection.desk?.base ?? connection.chat.base)
  }

  /// What is wrong with a profile's name; nil when nothing is.
  static func problem(ofName name: String) -> String? {
    if name.isEmpty { return "a profile's name is missing" }
    if name == EnvironmentProfile.name {
      return
        "the name \"\(name)\" is taken by the profile that \(EnvironmentProfile.Variable.applicationID.rawValue) makes"
    }
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        false
      default: true
      }
    }
    guard isPlain, name.unicodeScalars.count <= 64, !name.hasPrefix("-"),
      name.first?.isWhitespace == false, name.last?.isWhitespace == false
    else {
      return
        "\"\(ShownText.of(name))\" can't be a profile's name: at most 64 visible characters, not beginning with a dash, no spaces around it"
    }
    return nil
  }
}
