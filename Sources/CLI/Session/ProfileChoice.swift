import Operations
package import Workspace

/// The application to work on, chosen before any token is read.
package enum ProfileChoice: Sendable {
  /// A sandbox inside this process.
  case sandbox(isReadOnly: Bool)
  /// A configured application, and what reads its tokens.
  case profile(ProfileDefinition, tokens: TokenReader, isReadOnly: Bool)

  /// Whether writes are refused.
  package var isReadOnly: Bool {
    switch self {
    case .sandbox(let isReadOnly): isReadOnly
    case .profile(_, _, let isReadOnly): isReadOnly
    }
  }

  /// What refuses writes; nil when they are done.
  var readOnlyRule: ReadOnlyRule? {
    switch self {
    case .sandbox(let isReadOnly): isReadOnly ? .option : nil
    case .profile(let definition, _, let isReadOnly):
      definition.readOnlyRule(isAsked: isReadOnly)
    }
  }

  /// Refuses a write where writes are refused, before anybody is asked anything.
  ///
  /// - Throws: 77 that names the rule and how it was set.
  func checkWritable() throws(CommandFailure) {
    guard let rule = readOnlyRule else { return }
    throw CommandFailure(.notAllowed, kind: "readOnly", ["\(rule.words); nothing was sent"])
  }

  /// The application in a few words, such as `acme-live (prod)`.
  var title: String {
    switch self {
    case .sandbox: "the sandbox"
    case .profile(let definition, _, _):
      "\(definition.name) (\(definition.environment.rawValue))"
    }
  }

  /// Where requests would go, without reading a token.
  func addresses() throws(CommandFailure) -> ServiceAddresses {
    switch self {
    // It has a port only while it runs, which is not worth starting it.
    case .sandbox:
      return ServiceAddresses(
        chat: "http://127.0.0.1:PORT/v3", desk: "http://127.0.0.1:PORT/platform/v1")
    case .profile(let definition, _, _):
      do throws(ConnectionError) {
        let addresses = try definition.addresses()
        return ServiceAddresses(chat: addresses.chat.text, desk: addresses.desk.text)
      } catch {
        throw .configuration("\(definition.origin): \(error)")
      }
    }
  }
}
