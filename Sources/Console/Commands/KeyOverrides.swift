package import Workspace

/// Puts the keys of a configuration in the place of the default ones (ux 13).
///
/// A command answers to exactly the keys it is given, wherever its default keys work. Where printable
/// keys are text, only its other keys do, as far as the line has no use for them.
package struct KeyOverrides: Sendable {
  /// The commands with their keys.
  package private(set) var commands: [Command]
  /// What was changed.
  package private(set) var changes: [KeyChange] = []
  /// What is wrong, in the order of the file.
  package private(set) var problems: [KeyProblem] = []

  /// Applies bindings.
  ///
  /// - Parameters:
  ///   - bindings: the settings under `keys`.
  ///   - commands: the commands with their default keys.
  package init(_ bindings: [Configuration.KeyBinding], over commands: [Command]) {
    self.commands = commands
    for binding in bindings { apply(binding) }
    findConflicts(bindings)
    problems.sort { $0.line < $1.line }
  }

  private mutating func apply(_ binding: Configuration.KeyBinding) {
    guard let index = commands.firstIndex(where: { $0.id == binding.command }) else {
      return refuse(
        binding, "there is no such command",
        allowed: "the ids that \"sendbird-console keys list\" prints",
        nearest: NearestName.of(binding.command, among: commands.map(\.id)))
    }
    let command = commands[index]
    var names: [String] = []
    for written in binding.keys {
      guard let name = KeyNames.name(written: written) else {
        refuse(
          binding, "no key is called \"\(written)\"", allowed: KeyNames.rule,
          nearest: NearestName.of(written, among: KeyNames.special))
        continue
      }
      names.append(name)
    }
    guard names.count == binding.keys.count else { return }
    if command.id == Self.lifeline, !names.contains(Self.lifelineKey) {
      return refuse(binding, "\(Self.lifelineKey) has to stay among its keys")
    }
    let places = command.bindings.reduce(into: ContextSet()) { $0.formUnion($1.contexts) }
    let typed = names.filter(KeyNames.isTyped)
    let fields = places.intersection(.typing)
    // Where text is typed, the keys of the line go before those of commands from elsewhere.
    let others = names.filter { name in
      !KeyNames.isTyped(name) && (fields == places || !isLineKey(name, in: fields))
    }
    if !typed.isEmpty, places.subtracting(.typing).isEmpty {
      return refuse(
        binding, "\(typed.joined(separator: ", ")) is text where this command works",
        allowed: "keys that type nothing, such as ctrl-x, alt-x or f1")
    }
    commands[index] = command.answering([
      Binding(contexts: places.subtracting(.typing), keys: names),
      Binding(contexts: fields, keys: others),
    ])
    changes.append(
      KeyChange(
        command: command.id, keys: names, defaults: command.keys, line: binding.line))
  }

  private func isLineKey(_ name: String, in fields: ContextSet) -> Bool {
    commands.contains { command in
      LineKeys.isEditing(command)
        && command.bindings.contains {
          !$0.contexts.isDisjoint(with: fields) && $0.keys.contains(name)
        }
    }
  }

  /// The command that ends what is under way; a terminal's interrupt arrives as its key as well.
  private static let lifeline = "app.cancel"
  private static let lifelineKey = "ctrl-c"

  /// Looks at each pair of commands once; whose keys can't be read yet is no party to a conflict.
  private mutating func findConflicts(_ bindings: [Configuration.KeyBinding]) {
    let refused = Set(problems.map(\.command))
    let claims = commands.map(KeyClaim.claims)
    var judged: Set<Int> = []
    for binding in bindings where !refused.contains(binding.command) {
      guard let index = commands.firstIndex(where: { $0.id == binding.command }) else { continue }
      if let clash = KeyClaim.clash(in: claims[index]) {
        let (short, long) = (KeyNames.short(clash.shorter), KeyNames.short(clash.longer))
        refuse(binding, "\(long) can't be finished: \(short) is among its keys already")
      }
      judged.insert(index)
      for (place, other) in commands.enumerated()
      where !judged.contains(place) && !refused.contains(other.id) {
        guard let clash = KeyClaim.clash(claims[index], claims[place]) else { continue }
        refuse(binding, clash.words(with: other.id))
      }
    }
  }

  private mutating func refuse(
    _ binding: Configuration.KeyBinding, _ problem: String, allowed: String? = nil,
    nearest: String? = nil
  ) {
    problems.append(
      KeyProblem(
        command: binding.command, line: binding.line, problem: problem, allowed: allowed,
        nearest: nearest))
  }
}

extension Command {
  /// All its keys by name, each once, the one to show first.
  package var keys: [String] {
    bindings.flatMap(\.keys).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The same command with other keys.
  func answering(_ bindings: [Binding]) -> Command {
    Command(
      id, title, bindings.filter { !$0.contexts.isEmpty }, hint: hint,
      functionLabel: functionLabel, when: enablement, run: run)
  }
}

extension CommandRegistry {
  /// The console's commands with the keys of a configuration.
  ///
  /// - Throws: The first thing that is wrong.
  package static func standard(
    with configuration: Configuration
  ) throws(KeyProblem) -> CommandRegistry {
    // Most people change no key, and then nothing is to be worked out.
    guard !configuration.keys.isEmpty else { return .standard }
    let overrides = KeyOverrides(configuration.keys, over: CommandRegistry.standard.commands)
    if let problem = overrides.problems.first { throw problem }
    let file = configuration.file?.split(separator: "/").last.map(String.init)
    return CommandRegistry(
      overrides.commands, changes: overrides.changes, file: file ?? "config.yaml")
  }
}
