import Operations
import Widgets

/// Keys of the conflict screen.
enum ConflictCommands {
  private static let here: ContextSet = [.conflict]

  static let all: [Command] = [
    Command("conflict.mine", "Keep mine", [.on(here, "m")], hint: "keep mine") {
      $0.decide(.mine)
    },
    Command("conflict.server", "Keep the server's", [.on(here, "s")], hint: "keep the server's") {
      $0.decide(.server)
    },
    Command("conflict.down", "Next key", [.on(here, "j", "down")]) {
      $0.changeConflict { $0.list.move(by: 1) }
    },
    Command("conflict.up", "Key before", [.on(here, "k", "up")]) {
      $0.changeConflict { $0.list.move(by: -1) }
    },
    Command(
      "conflict.continue", "Review with these decisions", [.on(here, "enter", "f2")],
      hint: "continue", functionLabel: "Continue", when: { $0.canContinueConflict },
      run: { $0.continueAfterConflict() }),
    Command(
      "conflict.back", "Back to the form", [.on(here, "escape", "q", "f10")], hint: "back",
      functionLabel: "Back", run: { $0.leaveReview() }),
  ]
}
