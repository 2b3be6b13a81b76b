package import Operations
import Widgets
import Workspace

/// A command typed into the palette, with the names of the command line (ux 11).
package enum TypedCommand: Sendable {
  /// A short word for a command of the console: `q`.
  case alias(String)
  /// `export FILE`.
  case export
  /// An operation: `metadata update`.
  case operation(OperationDescriptor)

  /// Finds what a line begins with; nil when it is no typed command.
  init?(_ line: String) {
    let words = Self.words(line)
    guard let first = words.first else { return nil }
    if words.count == 1, let id = Self.aliases[first] {
      self = .alias(id)
    } else if first == "export" {
      self = .export
    } else if words.count > 1,
      let descriptor = OperationRegistry.all.first(where: {
        $0.commandWords == Array(words.prefix(2))
      })
    {
      self = .operation(descriptor)
    } else {
      return nil
    }
  }

  /// The words of a line as far as they are typed; a colon in front is a habit, not a word.
  static func words(_ line: String) -> [String] {
    let text = line.trimmingBlanks()
    let rest = text.hasPrefix(":") ? String(text.dropFirst()) : text
    return TypedWords.split(rest) ?? rest.split(separator: " ").map(String.init)
  }

  /// The ids of the commands that have a short word.
  package static let aliases = [
    "q": "view.close", "quit": "view.close", "w": "form.save", "help": "help.open",
    "messages": "messages.open", "requests": "requests.open", "tickets": "tickets.list",
    "overview": "overview.open", "profiles": "profile.switch", "undo": "write.undo",
  ]

  /// How it is written, for whoever types it.
  var usage: String {
    switch self {
    case .alias: ""
    case .export: "export FILE"
    case .operation(let descriptor): descriptor.typedUsage
    }
  }
}

/// Why a typed command can't be read.
struct TypedProblem: Error, Equatable {
  let words: String

  init(_ words: String) {
    self.words = words
  }
}

extension OperationDescriptor {
  /// `metadata update [USER] k=v…`: what the shown record gives can be left out.
  var typedUsage: String {
    var parts = commandWords
    for (field, input) in zip(fields, commandInputs) {
      var text = input.names.joined(separator: "|")
      switch field.kind {
      case _ where !input.isArgument && !input.takesValue(for: field): break
      case .items, .list: text = input.isArgument ? "\(text)…" : "\(text) \(field.placeholder)…"
      default: if !input.isArgument { text += " \(field.placeholder)" }
      }
      let isGiven = OperationDescriptor.subjects.contains(field.name) && !isList
      parts.append(field.isRequired && !isGiven ? text : "[\(text)]")
    }
    return parts.joined(separator: " ")
  }

  /// The fields that say what the operation is about.
  static let subjects = ["user", "customer", "ticket"]

  /// Whether it lists records and is about none.
  var isList: Bool { id.hasSuffix(".list") }
}

extension OperationField {
  /// What stands for a value in a usage line.
  fileprivate var placeholder: String {
    switch kind {
    case .choice(let words): words.joined(separator: "|")
    case .items, .condition: "k=v"
    case .number: "N"
    case .deskID: "ID"
    case .text, .word, .flag, .list: name.uppercased()
    }
  }
}
