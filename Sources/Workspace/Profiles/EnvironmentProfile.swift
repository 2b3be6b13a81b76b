import SendbirdAPI

/// The profile `environment`, made of environment variables (product.md 4).
package enum EnvironmentProfile {
  /// The profile's name.
  package static let name = "environment"

  /// The variables it is made of.
  package enum Variable: String, CaseIterable, Sendable {
    case applicationID = "SENDBIRD_APPLICATION_ID"
    case chatToken = "SENDBIRD_API_TOKEN"
    case deskToken = "SENDBIRD_DESK_API_TOKEN"
    case chatURL = "SENDBIRD_CHAT_URL"
    case deskURL = "SENDBIRD_DESK_URL"
  }

  /// The variables that are set to something, tokens left out: of those it is known that they are.
  ///
  /// Pairs rather than a dictionary: making the type of one costs more at start-up than all else here.
  struct Values: Sendable {
    private var pairs: [(name: Variable, value: String)] = []

    /// Looks the variables up.
    init(_ variable: (String) -> String?) {
      for name in Variable.allCases {
        guard let value = variable(name.rawValue), !value.isEmpty else { continue }
        let isToken = name == .chatToken || name == .deskToken
        pairs.append((name, isToken ? Secret.mask : value))
      }
    }

    subscript(name: Variable) -> String? { pairs.first { $0.name == name }?.value }
  }

  /// The profile, unchecked; nil when `SENDBIRD_APPLICATION_ID` isn't set.
  static func definition(_ values: Values) -> ProfileDefinition? {
    guard let applicationID = values[.applicationID] else { return nil }
    var definition = ProfileDefinition(
      name: name, applicationID: applicationID,
      chatToken: .environment(Variable.chatToken.rawValue), origin: .environment)
    if values[.deskToken] != nil {
      definition.deskToken = .environment(Variable.deskToken.rawValue)
    }
    definition.chatURL = values[.chatURL]
    definition.deskURL = values[.deskURL]
    return definition
  }

  /// Refuses what can't be used, by the name of its variable.
  static func check(
    _ definition: ProfileDefinition, _ values: Values
  ) throws(ProfileError) {
    guard values[.chatToken] != nil else {
      throw ProfileError(
        "\(Variable.chatToken.rawValue) is missing: \(Variable.applicationID.rawValue) is set, so the Chat API token must be set too"
      )
    }
    do throws(ConnectionError) {
      _ = try definition.addresses()
    } catch {
      throw ProfileError("\(variable(of: error.field)) \(error.problem)")
    }
  }

  /// The variable that stands for a key of a profile.
  static func variable(of field: String) -> String {
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
