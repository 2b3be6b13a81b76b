package import Operations

/// Why a command did not do what it was for, in words for people and for scripts.
package struct CommandFailure: Error, Sendable, Equatable {
  /// The exit code.
  package let status: CommandStatus
  /// The kind of trouble as one word, such as `refused`.
  package let kind: String
  /// What happened, one sentence each; it can hold a stranger's text.
  package let messages: [String]
  /// Sendbird's own code, or the rule that is broken; null if there is neither.
  package let code: JSONValue
  /// The field it is about, named as Sendbird names it; nil if it is about none.
  package let field: String?
  /// What follows for people only, such as the usage.
  package let help: String

  /// Makes a failure.
  ///
  /// - Parameters:
  ///   - status: The exit code.
  ///   - kind: The kind of trouble as one word.
  ///   - messages: What happened, one sentence each.
  ///   - code: Sendbird's own code, or the rule that is broken. The default is null.
  ///   - field: The field it is about. The default is none.
  ///   - help: What follows for people only. The default is nothing.
  package init(
    _ status: CommandStatus, kind: String, _ messages: [String], code: JSONValue = .null,
    field: String? = nil, help: String = ""
  ) {
    self.status = status
    self.kind = kind
    self.messages = messages
    self.code = code
    self.field = field
    self.help = help
  }

  /// The one JSON object that says it to scripts.
  var json: JSONValue {
    let members = [
      JSONMember("kind", .string(kind)), JSONMember("code", code),
      JSONMember("message", .string(messages.joined(separator: "; "))),
      JSONMember("field", field.map(JSONValue.string) ?? .null),
    ]
    return .object([JSONMember("error", .object(members))])
  }
}

extension CommandFailure {
  /// The shape of the command line is wrong.
  package static func usage(_ message: String, help: String = "") -> CommandFailure {
    CommandFailure(.usage, kind: "usage", [message], help: help)
  }

  /// A setting can't be used.
  package static func configuration(_ message: String) -> CommandFailure {
    CommandFailure(.configuration, kind: "configuration", [message])
  }

  /// Values break rules; nothing was sent.
  ///
  /// - Parameters:
  ///   - violations: The rules that are broken; warnings are left out.
  ///   - origins: Where a key's item was read, for the message. The default is nowhere.
  /// - Returns: The failure.
  package static func violations(
    _ violations: [Violation], origins: [ByteKey: String] = [:]
  ) -> CommandFailure {
    let errors = violations.errors
    let messages = errors.map { violation in
      let origin = violation.key.flatMap { origins[ByteKey($0)] }
      return violation.message + (origin.map { " (\($0))" } ?? "")
    }
    return CommandFailure(
      .violation, kind: "violation", messages,
      code: errors.first.map { .string($0.rule.rawValue) } ?? .null, field: errors.first?.field)
  }

  /// The command was told to stop before it sent a write.
  package static let interrupted = CommandFailure(
    .interrupted, kind: "interrupted", ["interrupted; nothing was changed"])

  /// The output could not be written.
  package init(_ failure: OutputFailure) {
    switch failure {
    case .closed: self.init(.closedPipe, kind: "output", [])
    case .failed(let reason):
      self.init(.output, kind: "output", ["the output could not be written: \(reason)"])
    }
  }
}
