/// What `y` copies (ux 13).
enum CopyCommands {
  private static let panes = GlobalCommands.panes
  /// Where a user or a ticket is in sight.
  private static let shown = GlobalCommands.panes.union([.tickets, .ticket])

  static let all: [Command] = [
    Command(
      "copy.id", "Copy the id, or those of the marked users", [.on(shown, "y y")],
      when: { $0.hasCopySubject },
      run: { $0.copyID() }),
    Command(
      "copy.nickname", "Copy the nickname", [.on(panes, "y n")], when: { $0.canCopyNickname },
      run: { $0.copyNickname() }),
    Command(
      "copy.json", "Copy the record, or the marked ones, as JSON", [.on(shown, "y j")],
      when: { $0.hasCopySubject },
      run: { $0.copyJSON() }),
    Command(
      "copy.curl", "Copy the last request as curl", [.on(shown, "y c")],
      when: { $0.canCopyRequest }, run: { $0.copyLastRequest() }),
    Command(
      "copy.link", "Copy the link to the dashboard", [.on(shown, "y l")],
      when: { $0.canCopyLink }, run: { $0.copyLink() }),
    Command(
      "copy.value", "Copy the selected metadata value", [.on([.detail], "y v")],
      when: { $0.canCopyValue }, run: { $0.copyValue() }),
  ]
}
