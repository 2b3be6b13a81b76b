import Widgets

/// The keys of a text line, the same in every field: GNU readline's emacs set.
enum LineKeys {
  typealias Edit = @Sendable (inout LineEditor) -> Void
  typealias Run = @Sendable (inout ConsoleState) -> [Effect]

  private static let table: [(name: String, title: String, keys: [String], edit: Edit)] = [
    ("line-start", "Start of the line", ["ctrl-a", "home"], { $0.moveToStart() }),
    ("line-end", "End of the line", ["ctrl-e", "end"], { $0.moveToEnd() }),
    ("left", "One character left", ["ctrl-b", "left"], { $0.moveLeft() }),
    ("right", "One character right", ["ctrl-f", "right"], { $0.moveRight() }),
    ("word-left", "One word left", ["alt-b", "ctrl-left", "alt-left"], { $0.moveWordLeft() }),
    ("word-right", "One word right", ["alt-f", "ctrl-right", "alt-right"], { $0.moveWordRight() }),
    (
      "delete", "Delete the character under the cursor", ["ctrl-d", "delete"],
      {
        $0.deleteForward()
      }
    ),
    (
      "backspace", "Delete the character before the cursor", ["backspace", "ctrl-h"],
      {
        $0.deleteBackward()
      }
    ),
    ("cut-word", "Cut the word before the cursor", ["ctrl-w"], { $0.killBlankWordBackward() }),
    (
      "cut-word-left", "Cut back to the start of the word", ["alt-backspace", "ctrl-backspace"],
      {
        $0.killWordBackward()
      }
    ),
    ("cut-word-right", "Cut to the end of the word", ["alt-d"], { $0.killWordForward() }),
    ("cut-end", "Cut to the end of the line", ["ctrl-k"], { $0.killToEnd() }),
    ("cut-start", "Cut to the start of the line", ["ctrl-u"], { $0.killToStart() }),
    ("paste", "Put back what was cut", ["ctrl-y"], { $0.yank() }),
    ("undo", "Undo inside the field", ["ctrl-_", "alt-u"], { $0.undo() }),
    ("redo", "Redo inside the field", ["alt-_"], { $0.redo() }),
    ("transpose", "Exchange two characters", ["ctrl-t"], { $0.transpose() }),
  ]

  /// Whether a command is one of a text line's: another one may well be called `write.undo`.
  static func isEditing(_ command: Command) -> Bool {
    guard let name = command.id.split(separator: ".").last else { return false }
    return table.contains { $0.name == name }
      && command.bindings.allSatisfy { $0.contexts.subtracting(.typing).isEmpty }
  }

  /// The commands of one kind of line.
  ///
  /// - Parameters:
  ///   - context: where the keys work.
  ///   - prefix: the first part of the commands' ids.
  ///   - apply: makes the command's action from the change of the line.
  /// - Returns: one command a key.
  static func commands(
    in context: Context, prefix: String, apply: (@escaping Edit) -> Run
  ) -> [Command] {
    table.map { entry in
      Command(
        "\(prefix).\(entry.name)", entry.title,
        [Binding(contexts: ContextSet(context), keys: entry.keys)], run: apply(entry.edit))
    }
  }
}
