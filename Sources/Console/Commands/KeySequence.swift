package import Widgets

/// One key or several in a row, as a binding names them: `e`, `y y`, `ctrl-x ctrl-e`.
package enum KeySequence {
  /// The keys of a name, separated by blanks; nil when one of them isn't a key.
  package static func keys(named name: String) -> [KeyPress]? {
    guard name.utf8.contains(UInt8(ascii: " ")) else { return KeyPress(name: name).map { [$0] } }
    var keys: [KeyPress] = []
    for part in name.split(separator: " ") {
      guard let key = KeyPress(name: String(part)) else { return nil }
      keys.append(key)
    }
    return keys.isEmpty ? nil : keys
  }
}

/// What the keys pressed so far stand for.
package enum KeyMatch: Sendable {
  /// A command.
  case command(Command)
  /// The beginning of a longer sequence.
  case prefix
  /// Nothing.
  case nothing
}

/// The keys of a sequence that has begun; it waits for the next key as long as it takes.
package struct PendingKeys: Sendable {
  /// The keys so far; empty when no sequence has begun.
  package var keys: [KeyPress] = []
  /// Where they were pressed.
  package var context: Context?
  /// Whether the box with the continuations is shown.
  package var isShown = false

  /// The pause after which the box is shown, in milliseconds.
  static let pause = 300

  /// No sequence has begun.
  package init() {}
}

extension ConsoleState {
  /// The keys of the sequence under way where one is now.
  func pendingKeys(in context: Context) -> [KeyPress] {
    pending.context == context ? pending.keys : []
  }

  /// Waits for the next key of a sequence.
  mutating func waitForKey(after keys: [KeyPress], in context: Context) -> [Effect] {
    pending.keys = keys
    pending.context = context
    return pending.isShown ? [] : [.startTimer(.keys, milliseconds: PendingKeys.pause)]
  }

  /// Forgets a sequence that was begun where one no longer is: a paste or an answer led elsewhere.
  mutating func endStrandedSequence() -> [Effect] {
    guard let begun = pending.context, begun != keyContext else { return [] }
    return endSequence()
  }

  /// Forgets the sequence under way.
  mutating func endSequence() -> [Effect] {
    guard !pending.keys.isEmpty else { return [] }
    pending = PendingKeys()
    return [.stopTimer(.keys)]
  }
}
