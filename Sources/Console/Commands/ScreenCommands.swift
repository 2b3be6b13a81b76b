/// Keys for the screen itself, and for doing the same again.
enum ScreenCommands {
  private static let panes = GlobalCommands.panes
  private static let main = GlobalCommands.main
  /// Everywhere a printable key is a key.
  private static let places = ContextSet.all.subtracting(.typing).subtracting([.question, .help])

  static let all: [Command] = [
    Command(
      "change.repeat", "Stage the last change on this user too", [.on(panes, ".")],
      when: { $0.canRepeatChange }, run: { $0.repeatChange() }),
    Command("zoom.in", "Show only the focused pane", [.on(panes, "+")], when: { $0.canZoom }) {
      $0.zoom(true)
    },
    Command(
      "zoom.out", "Show both panes again", [.on(panes, "_")],
      when: { $0.isZoomed ? .yes : .no("nothing is zoomed") }
    ) { $0.zoom(false) },
    Command("mouse.toggle", "Mouse on or off", [.on(places, "%")]) { $0.toggleMouse() },
  ]
}
