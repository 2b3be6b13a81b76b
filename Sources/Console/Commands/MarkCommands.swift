/// Keys that mark users, and what marks are for.
enum MarkCommands {
  private static let here: ContextSet = [.list]

  static let all: [Command] = [
    Command(
      "marks.toggle", "Mark the user, or take the mark away", [.on(here, "space")], hint: "mark",
      when: { $0.canMark }, run: { $0.toggleMark() }),
    Command(
      "marks.range", "Mark a range: from here to where it is asked for again", [.on(here, "V")],
      when: { $0.canMark }, run: { $0.markRange() }),
    Command(
      "marks.all", "Mark all loaded users", [.on(here, "*")], when: { $0.canMark },
      run: { $0.markAll() }),
    Command(
      "marks.invert", "Mark the others instead", [.on(here, "~")], when: { $0.canMark },
      run: { $0.invertMarks() }),
    Command(
      "marks.clear", "Take all marks away", [.on(here, "alt-u")], when: { $0.hasMarks },
      run: { $0.clearMarks() }),
    Command(
      "export.open", "Export the list, or the marked users", [.on(GlobalCommands.panes, "x")],
      when: { $0.canExport }, run: { $0.openExport() }),
  ]
}
