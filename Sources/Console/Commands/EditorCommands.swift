/// Keys that open `$EDITOR`.
enum EditorCommands {
  static let all: [Command] = [
    Command(
      "editor.metadata", "Edit all metadata as JSON in $EDITOR", [.on(GlobalCommands.panes, "E")],
      when: { $0.canEdit }, run: { $0.editMetadataOutside() }),
    Command(
      "editor.field", "Edit this value in $EDITOR",
      [.on([.field], "ctrl-x ctrl-e", "f4"), .on([.form], "E", "f4")], hint: "editor",
      functionLabel: "Editor", when: { $0.canEditFieldOutside }, run: { $0.editFieldOutside() }),
    Command(
      "editor.operation-field", "Edit this value in $EDITOR",
      [.on([.operationField], "ctrl-x ctrl-e", "f4"), .on([.operation], "E", "f4")],
      hint: "editor", functionLabel: "Editor", when: { $0.canEditOperationOutside },
      run: { $0.editOperationFieldOutside() }),
  ]
}
