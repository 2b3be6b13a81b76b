/// Other words by which people look for a command.
enum PaletteSynonyms {
  /// The words for a command; empty for most.
  static func of(_ id: String) -> String { words[id] ?? "" }

  private static let words = [
    "users.edit-metadata": "change set update attribute property",
    "metadata.add": "new create insert item attribute",
    "metadata.delete": "remove drop clear item attribute",
    "write.undo": "revert restore take back",
    "find.focus": "search lookup who user",
    "users.next": "following down", "users.previous": "back up",
    "pane.refresh": "reload read again fetch", "pane.refresh-all": "reload list fetch",
    "help.open": "keys shortcuts manual", "view.close": "exit leave",
    "app.redraw": "repaint screen refresh", "app.suspend": "shell background stop",
    "app.cancel": "stop abort interrupt",
    "copy.id": "clipboard yank", "copy.nickname": "clipboard yank name",
    "copy.json": "clipboard yank record", "copy.curl": "clipboard yank request shell",
    "copy.link": "clipboard yank url dashboard web", "copy.value": "clipboard yank metadata",
    "messages.open": "errors log history toasts", "requests.open": "http api log traffic",
    "export.open": "save csv json file download", "marks.all": "select everything",
    "marks.toggle": "select", "marks.range": "select", "marks.invert": "select others",
    "mouse.toggle": "click pointer", "zoom.in": "larger maximise full screen",
    "zoom.out": "smaller restore", "change.repeat": "again same last staged",
    "editor.metadata": "vi vim nano external text", "form.save": "write send apply submit",
  ]
}
