/// Keys that open `$EDITOR`.
enum EditorCommands {
  static let all: [Command] = [
    Command(
      "editor.metadata", "Edit all metadata as JSON in $EDITOR", [.on(GlobalCommands.panes, "E")],
      when: { $0.canEdit }, run: { $0.editMetadataOutside() }),
    Command(
      "editor.field", "Edit this value in $EDITOR", [.on([.field], "ctrl-x ctrl-e", "f4")],
      hint: "editor", functionLabel: "Editor", run: { $0.editFieldOutside() }),
  ]
}
