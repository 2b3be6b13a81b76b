/// How one field of an operation is written in a command, on the command line and in the palette.
package struct CommandInput: Sendable, Hashable {
  /// The operation's field.
  package let field: String
  /// The options or arguments that fill it in, such as `--nickname` or `ID`; several
  /// options of a choice stand for its words, in the same order.
  package let names: [String]

  /// Makes an input.
  package init(field: String, names: [String]) {
    self.field = field
    self.names = names
  }

  /// Whether a value follows the option; a flag has none, nor has a choice with one option a word.
  package func takesValue(for field: OperationField) -> Bool {
    switch field.kind {
    case .flag: false
    case .choice(let words): names.count != words.count
    default: true
    }
  }

  /// Whether it is an argument rather than an option.
  package var isArgument: Bool { names.first?.hasPrefix("--") == false }
}

extension OperationDescriptor {
  /// The words of the operation's command, such as `metadata` and `update`.
  package var commandWords: [String] { id.split(separator: ".").map(String.init) }

  /// How each field is written, in the order of the fields (product.md 2).
  package var commandInputs: [CommandInput] {
    fields.map { CommandInput(field: $0.name, names: Self.names(of: $0.name, in: id)) }
  }

  private static func names(of field: String, in id: String) -> [String] {
    switch (id, field) {
    case ("user.create", "id"): ["ID"]
    case ("user.get", "user"), ("user.update", "user"), ("user.activate", "user"),
      ("user.deactivate", "user"), ("user.delete", "user"):
      ["ID"]
    case ("metadata.get", "user"), ("metadata.update", "user"), ("metadata.delete", "user"):
      ["USER"]
    case ("metadata.update", "items"), ("customer.update-fields", "items"): ["k=v"]
    case ("metadata.delete", "key"): ["KEY"]
    case ("customer.get", "customer"), ("customer.update-fields", "customer"): ["ID"]
    case ("ticket.first-message", "text"): ["TEXT"]
    case ("ticket.create", _): ["--" + kebab(field)]
    case (_, "ticket"): ["ID"]
    case (_, "leaveChannels"): ["--leave-channels", "--keep-channels"]
    default: ["--" + kebab(field)]
    }
  }

  /// `profileURL` as `profile-url`.
  private static func kebab(_ name: String) -> String {
    var result = ""
    var wasUpper = true
    for character in name {
      if character.isUppercase {
        if !wasUpper { result += "-" }
        result += character.lowercased()
        wasUpper = true
      } else {
        result.append(character)
        wasUpper = false
      }
    }
    return result
  }
}
