import Widgets

/// What was typed of one of vi's commands before its own key, or is awaited after it.
struct ViState: Sendable {
  /// How often it is meant; 0 if nothing was typed.
  var count = 0
  /// How often what is typed by now is done that often, as the 2 of `2d3w`; 0 if nothing was typed.
  var factor = 0
  /// Whether the count was typed behind the beginning of a command.
  var isInside = false
  /// Whether the next key is what `r` puts into the text.
  var isReplacing = false
}

/// Fields that are edited with vi's keys: typing until Esc, commands until the next `i` (ux 3).
extension ConsoleState {
  /// Whether the keys are vi's commands now.
  package var isInViCommands: Bool { isViCommand && editsText }

  /// Where keys are looked up: the topmost layer, or vi's commands over a field of it.
  package var keyContext: Context { isInViCommands ? .viCommand : context }

  /// Whether the cursor is in the text of a form's field.
  private var editsText: Bool {
    switch context {
    case .field: true
    case .operationField: operationForm?.editor != nil
    case .conflictValue: true
    case .profileForm: profileForm?.field.choices == nil
    default: false
    }
  }

  /// Whether a key ends typing and not the field.
  func endsTyping(_ key: KeyPress) -> Bool {
    look.editsAsVi && !isViCommand && editsText && key == KeyPress(.escape)
  }

  /// Goes over to vi's commands: the cursor is on the character that was typed last.
  mutating func endTyping() -> [Effect] {
    isViCommand = true
    return editText { $0.moveCursor(to: max($0.cursor - 1, $0.lineStart)) }
  }

  /// Takes a key that isn't a command of vi's but belongs to one: a digit of how often, or what `r`
  /// puts in the place of a character.
  ///
  /// - Returns: what it asks for; nil for any other key.
  mutating func takeForVi(_ key: KeyPress) -> [Effect]? {
    guard isInViCommands else { return nil }
    if vi.isReplacing {
      guard let character = key.typed else {
        vi = ViState()
        return []
      }
      return editAsVi { $0.replace(with: character, count: $1) }
    }
    let isInside = !pending.keys.isEmpty
    if vi.count > 0, !isInside, key == KeyPress(.escape) {
      vi = ViState()
      return []
    }
    guard let typed = key.typed, typed.isASCII, let digit = typed.wholeNumberValue else {
      return nil
    }
    if isInside, !vi.isInside {
      guard digit > 0 else { return nil }
      vi = ViState(count: 0, factor: vi.count, isInside: true)
    }
    // Without a count before it, 0 leads to the start of the line.
    guard digit > 0 || vi.count > 0 else { return nil }
    vi.count = min(vi.count * 10 + digit, Self.mostViTimes)
    return []
  }

  /// Waits for the character that takes the place of the one under the cursor.
  mutating func waitForReplacement() -> [Effect] {
    vi.isReplacing = true
    return []
  }

  /// Does one of vi's commands to the text with the cursor, with how often it is meant.
  mutating func editAsVi(_ edit: (inout LineEditor, Int) -> Void) -> [Effect] {
    let times = takeViCount()
    return editText { editor in
      edit(&editor, times)
      editor.settle()
    }
  }

  /// Does one of vi's commands after which text is typed.
  mutating func insertAsVi(_ edit: (inout LineEditor, Int) -> Void) -> [Effect] {
    let times = takeViCount()
    isViCommand = false
    return editText { edit(&$0, times) }
  }

  /// How often the command is meant; the next one begins anew.
  private mutating func takeViCount() -> Int {
    defer { vi = ViState() }
    return min(max(vi.count, 1) * max(vi.factor, 1), Self.mostViTimes)
  }

  /// The most times that a command is done: no text has more characters that could matter.
  private static let mostViTimes = 10_000

  /// A line up or down in a text of several lines, else the field that the arrow leads to.
  mutating func viLine(by delta: Int) -> [Effect] {
    var effects: [Effect] = []
    // More lines than any field has are the same as all of them.
    for _ in 0..<min(takeViCount(), 200) {
      effects += runBelow(delta < 0 ? KeyPress(.up) : KeyPress(.down))
    }
    return effects
  }

  /// Leaves the field as Esc does without vi's keys.
  mutating func leaveViField() -> [Effect] {
    isViCommand = false
    return runBelow(KeyPress(.escape))
  }

  /// Does what a key means in the field below vi's commands.
  private mutating func runBelow(_ key: KeyPress) -> [Effect] {
    guard case .command(let command) = registry.match([key], in: context) else { return [] }
    return command.run(&self)
  }

  private mutating func editText(_ edit: (inout LineEditor) -> Void) -> [Effect] {
    switch context {
    case .field: editForm { $0.editField(edit) }
    case .operationField: editOperation { $0.edit(edit) }
    case .conflictValue: editConflictValue(edit)
    case .profileForm: changeProfileForm { $0.edit(edit) }
    default: []
    }
  }
}
