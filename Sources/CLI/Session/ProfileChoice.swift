import Operations
import Workspace

/// The application to work on, chosen before any token is read.
enum ProfileChoice: Sendable {
  /// A sandbox inside this process.
  case sandbox(isReadOnly: Bool)
  /// A configured application.
  case profile(Profile)

  /// Chooses by options, environment and configuration (product.md 4).
  ///
  /// - Throws: 78 if there is nothing to choose or a setting can't be used.
  static func chosen(
    _ options: GlobalOptions, _ context: CommandContext
  ) throws(CommandFailure) -> ProfileChoice {
    if options.sandbox { return .sandbox(isReadOnly: options.readOnly) }
    do throws(ProfileError) {
      if let profile = try EnvironmentProfile.read(context.variable, isReadOnly: options.readOnly) {
        return .profile(profile)
      }
    } catch {
      throw .configuration(error.description)
    }
    throw .configuration(
      "there is no profile: configure one, set SENDBIRD_APPLICATION_ID and SENDBIRD_API_TOKEN, "
        + "or try --sandbox")
  }

  /// Whether writes are refused.
  var isReadOnly: Bool {
    switch self {
    case .sandbox(let isReadOnly): isReadOnly
    case .profile(let profile): profile.isReadOnly
    }
  }

  /// Where requests would go, without reading a token.
  func addresses() throws(CommandFailure) -> ServiceAddresses {
    switch self {
    // It has a port only while it runs, which is not worth starting it.
    case .sandbox:
      ServiceAddresses(
        chat: "http://127.0.0.1:PORT/v3", desk: "http://127.0.0.1:PORT/platform/v1")
    case .profile(let profile):
      ServiceAddresses(
        chat: profile.connection.chat.base.text, desk: profile.connection.desk?.base.text ?? "")
    }
  }
}

/// The base URLs of the two services.
struct ServiceAddresses: Sendable {
  let chat: String
  let desk: String

  subscript(service: Service) -> String {
    switch service {
    case .chat: chat
    case .desk: desk
    }
  }
}
