/// Keys of the metadata form between fields.
enum FormCommands {
  private static let here: ContextSet = [.form]
  private static let both: ContextSet = [.form, .field]

  static let all: [Command] = [
    Command(
      "form.edit-value", "Edit the value", [.on(here, "enter", "i", "e")], hint: "edit value",
      when: { $0.canEnterField }, run: { $0.editForm { $0.enter(.value) } }),
    Command(
      "form.edit-key", "Edit the key", [.on(here, "tab", "l", "right")], hint: "edit key",
      when: { $0.canEnterField }, run: { $0.editForm { $0.enter(.key) } }),
    Command(
      "form.add", "Add an item", [.on(here, "a", "f7"), .on([.field], "f7")], hint: "add",
      functionLabel: "New item", run: { $0.editForm { $0.addRow() } }),
    Command(
      "form.delete", "Stage the deletion of the item, or take it back",
      [.on(here, "D", "f8"), .on([.field], "f8")], hint: "delete", functionLabel: "Delete item",
      run: { $0.editForm { $0.toggleDeleted() } }),
    Command(
      "form.restore-row", "Take back this row's change", [.on(here, "u")], hint: "take back",
      when: { $0.form?.row?.isStaged == true ? .yes : .no("this row has no change") },
      run: { $0.editForm { $0.restoreRow() } }),
    Command("form.restore-all", "Take back all changes", [.on(here, "U")]) {
      $0.editForm { $0.restoreAll() }
    },
    Command(
      "form.save", "Review and save", [.on(both, "ctrl-s", "f2")], hint: "review",
      functionLabel: "Save", run: { $0.reviewForm() }),
    Command(
      "form.reload", "Read the server's copy again", [.on(both, "f5")], functionLabel: "Reload"
    ) {
      $0.refresh()
    },
    Command("form.next-problem", "Go to the next error", [.on(here, "n")]) {
      $0.goToProblem()
    },
    Command("form.down", "One row down", [.on(here, "j", "down")]) {
      $0.editForm { $0.move(by: 1) }
    },
    Command("form.up", "One row up", [.on(here, "k", "up")]) { $0.editForm { $0.move(by: -1) } },
    Command("form.first", "First row", [.on(here, "g", "home")]) { $0.editForm { $0.select(0) } },
    Command("form.last", "Last row", [.on(here, "G", "end")]) {
      $0.editForm { $0.select($0.rows.count - 1) }
    },
    Command("form.previous-field", "The field before", [.on(here, "shift-tab")]) {
      $0.editForm { $0.previousField() }
    },
    Command(
      "form.close", "Close the form, changes kept", [.on(here, "escape", "q", "f10")],
      hint: "close", functionLabel: "Close", run: { $0.closeForm() }),
  ]
}
