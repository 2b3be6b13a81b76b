/// Keys of a field of the form.
enum FieldCommands {
  private static let here: ContextSet = [.field]

  static let all: [Command] =
    [
      Command(
        "field.accept", "Accept and go on; on the last field, review", [.on(here, "enter")],
        hint: "next", run: { $0.acceptField() }),
      Command("field.next", "Next field", [.on(here, "tab")]) {
        $0.editForm { $0.nextField() }
      },
      Command("field.previous", "The field before", [.on(here, "shift-tab")]) {
        $0.editForm { $0.previousField() }
      },
      Command("field.down", "The same field one row down", [.on(here, "down")]) {
        $0.editForm { $0.moveField(by: 1) }
      },
      Command("field.up", "The same field one row up", [.on(here, "up")]) {
        $0.editForm { $0.moveField(by: -1) }
      },
      Command(
        "field.leave", "Leave the field, text kept", [.on(here, "escape", "f10")],
        hint: "keep", run: { $0.editForm { $0.leaveField() } }),
      Command("field.restore", "The text from before", [.on(here, "ctrl-g")], hint: "restore") {
        $0.editForm { $0.restoreField() }
      },
    ]
    + LineKeys.commands(in: .field, prefix: "field") { edit in
      { state in state.editForm { $0.editField(edit) } }
    }
}
