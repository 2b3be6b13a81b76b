import ArgumentParser
import Workspace

/// A command, an option or an argument that there isn't, with what was probably meant.
///
/// ArgumentParser calls a mistyped command an unexpected argument, and looks no further; where a
/// command's own check fails, it says nothing of an argument too many.
struct CommandLineMistake {
  /// What is wrong, as a sentence without a full stop.
  let message: String

  /// Looks for the first such mistake; nil if every command is one, and every option one of its
  /// command.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - root: The command that has all others.
  init?(_ arguments: [String], root: any ParsableCommand.Type) {
    var walk = Walk(root: root)
    walk.take(arguments)
    var known = Self.options(of: walk.command, root)
    // It may be one of the command that was meant.
    if walk.unknownWord != nil { known.formUnion(CommandCatalog.allOptions) }
    if let option = walk.options.first(where: { !known.contains($0) }) {
      message = Self.unknown(option, among: known)
    } else if let word = walk.unknownWord {
      message = Self.unknown(word, after: walk.path, among: walk.names)
    } else if let word = walk.surplus, arguments.first != "help" {
      message = Self.unexpected(word, among: known)
    } else {
      return nil
    }
  }

  private static func unknown(
    _ word: String, after path: [String], among names: [String]
  ) -> String {
    let near =
      CommandSynonyms.name(for: word, among: names) ?? NearestName.of(word, among: names)
    let hint =
      near.map { "did you mean \"\((path + [$0]).joined(separator: " "))\"?" }
      ?? "there are: \(names.joined(separator: ", "))"
    return "unknown command \"\((path + [word]).joined(separator: " "))\"; \(hint)"
  }

  private static func unknown(_ option: String, among known: Set<String>) -> String {
    let said = "unknown option \"\(option)\""
    guard option.hasPrefix("--") else {
      return "\(said); a value that begins with a dash stands after --"
    }
    let near = NearestName.of(
      String(option.dropFirst(2)), among: known.lazy.map { String($0.dropFirst(2)) })
    return near.map { "\(said); did you mean \"--\($0)\"?" } ?? said
  }

  /// An argument that its command has no place for; one such as `nickname=Gr` was meant as an option.
  private static func unexpected(_ word: String, among known: Set<String>) -> String {
    let said = "unexpected argument \"\(word)\""
    let name = String(word.prefix { $0 != "=" })
    let names = known.intersection(CommandCatalog.valueOptions).map { String($0.dropFirst(2)) }
    // A word by itself may be any text.
    guard name != word || names.contains(name),
      let near = NearestName.of(name, among: names.sorted())
    else { return said }
    return "\(said); did you mean \"--\(near)\(word.dropFirst(name.count))\"?"
  }

  /// The options that a command's help names.
  private static func options(
    of command: any ParsableCommand.Type, _ root: any ParsableCommand.Type
  ) -> Set<String> {
    let help = root.helpMessage(for: command, columns: 200)
    let words = help.split { !($0 == "-" || $0.isLetter || $0.isNumber) }
    return Set(words.filter { $0.hasPrefix("-") }.map(String.init))
  }
}

/// The way along a command line, from command to command.
private struct Walk {
  /// The deepest command so far.
  private(set) var command: any ParsableCommand.Type
  /// Its words.
  private(set) var path: [String] = []
  /// The options so far, without their values.
  private(set) var options: [String] = []
  /// The word that should be a command and is none.
  private(set) var unknownWord: String?
  /// The words that are neither commands nor options.
  private var arguments: [String] = []

  init(root: any ParsableCommand.Type) {
    command = root
  }

  /// The commands that can follow.
  var names: [String] {
    command.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The first argument that an operation's command has no place for.
  var surplus: String? {
    guard let operation = command as? any OperationCommand.Type else { return nil }
    let names = operation.inputs.flatMap(\.names).filter { !$0.hasPrefix("--") }
    // Of items there can be any number.
    guard !names.contains("k=v") else { return nil }
    return arguments.dropFirst(names.count).first
  }

  mutating func take(_ arguments: [String]) {
    var index = 0
    while index < arguments.count, arguments[index] != "--", unknownWord == nil {
      let argument = arguments[index]
      index += 1
      if argument.utf8.count > 1, argument.hasPrefix("-") {
        options.append(String(argument.prefix { $0 != "=" }))
        if CommandCatalog.valueOptions.contains(argument) { index += 1 }
      } else if command.configuration.subcommands.isEmpty {
        self.arguments.append(argument)
      } else if !(argument == "help" && path.isEmpty) {
        take(argument)
      }
    }
    // Behind -- there are no options.
    self.arguments += arguments.dropFirst(index + 1)
  }

  private mutating func take(_ word: String) {
    let found = command.configuration.subcommands.first { $0.configuration.commandName == word }
    guard let found else {
      unknownWord = word
      return
    }
    command = found
    path.append(word)
  }
}
