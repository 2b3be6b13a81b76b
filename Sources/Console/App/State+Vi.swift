import Widgets

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

  /// Does one of vi's commands to the text with the cursor.
  mutating func editAsVi(_ edit: (inout LineEditor) -> Void) -> [Effect] {
    editText { editor in
      edit(&editor)
      editor.settle()
    }
  }

  /// Does one of vi's commands after which text is typed.
  mutating func insertAsVi(_ edit: (inout LineEditor) -> Void) -> [Effect] {
    isViCommand = false
    return editText(edit)
  }

  /// A line up or down in a text of several lines, else the field that the arrow leads to.
  mutating func viLine(by delta: Int) -> [Effect] {
    runBelow(delta < 0 ? KeyPress(.up) : KeyPress(.down))
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
