import SendbirdAPI

/// The profile `environment`, made of environment variables (product.md 4).
package enum EnvironmentProfile {
  /// The profile's name.
  package static let name = "environment"

  /// The variables it is made of.
  package enum Variable: String, CaseIterable {
    case applicationID = "SENDBIRD_APPLICATION_ID"
    case chatToken = "SENDBIRD_API_TOKEN"
    case deskToken = "SENDBIRD_DESK_API_TOKEN"
    case chatURL = "SENDBIRD_CHAT_URL"
    case deskURL = "SENDBIRD_DESK_URL"
  }

  /// The profile; nil when `SENDBIRD_APPLICATION_ID` isn't set.
  ///
  /// - Parameters:
  ///   - variable: gives the value of an environment variable.
  ///   - isReadOnly: whether writes are refused.
  /// - Returns: the profile.
  /// - Throws: `ProfileError` that names the variable in question.
  package static func read(
    _ variable: (String) -> String?, isReadOnly: Bool
  ) throws(ProfileError) -> Profile? {
    func value(_ name: Variable) -> String? {
      variable(name.rawValue).flatMap { $0.isEmpty ? nil : $0 }
    }
    func token(_ name: Variable) -> Connection.Token? {
      value(name).map { Connection.Token(Secret($0), from: name.rawValue) }
    }
    guard let applicationID = value(.applicationID) else { return nil }
    guard let chatToken = token(.chatToken) else {
      throw ProfileError(
        "\(Variable.chatToken.rawValue) is missing: \(Variable.applicationID.rawValue) is set, so the Chat API token must be set too"
      )
    }
    do throws(ConnectionError) {
      let connection = try Connection(
        applicationID: applicationID, chatURL: value(.chatURL), deskURL: value(.deskURL),
        chatToken: chatToken, deskToken: token(.deskToken))
      return Profile(
        name: name, environment: .prod, connection: connection, isReadOnly: isReadOnly)
    } catch {
      throw ProfileError("\(Self.variable(of: error.field)) \(error.problem)")
    }
  }

  private static func variable(of field: String) -> String {
    let variable: Variable? =
      switch field {
      case "application-id": .applicationID
      case "chat-url": .chatURL
      case "desk-url": .deskURL
      case "chat-token": .chatToken
      case "desk-token": .deskToken
      default: nil
      }
    return variable?.rawValue ?? field
  }
}
