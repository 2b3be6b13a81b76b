import Operations
import Widgets

/// Keys of the conflict screen (ux 7).
enum ConflictCommands {
  private static let here: ContextSet = [.conflict]
  private static let typing: ContextSet = [.conflictValue]

  static let all: [Command] =
    [
      Command(
        "conflict.mine", "Keep mine; of an undo, take it back anyway", [.on(here, "m")],
        hint: "keep mine", otherHint: { ofUndo("take back anyway", $0) }, run: { $0.decide(.mine) }),
      Command(
        "conflict.server", "Keep the server's; of an undo, leave it as it is", [.on(here, "s")],
        hint: "keep the server's", otherHint: { ofUndo("leave", $0) }, run: { $0.decide(.server) }),
      Command(
        "conflict.edit", "Type a new value", [.on(here, "e", "f4")], hint: "edit",
        functionLabel: "New value", when: { $0.canTypeConflictValue },
        run: { $0.changeConflict { $0.edit() } }),
      Command(
        "conflict.full", "Show or hide the full difference", [.on(here, "d")],
        hint: "full difference"
      ) { $0.changeConflict { $0.showsAll.toggle() } },
      Command("conflict.down", "Next field", [.on(here, "j", "down")]) {
        $0.changeConflict { $0.list.move(by: 1) }
      },
      Command("conflict.up", "Field before", [.on(here, "k", "up")]) {
        $0.changeConflict { $0.list.move(by: -1) }
      },
      Command(
        "conflict.continue", "Review with these decisions", [.on(here, "enter", "f2")],
        hint: "continue", functionLabel: "Continue", when: { $0.canContinueConflict },
        run: { $0.continueAfterConflict() }),
      Command(
        "conflict.back", "Back, nothing is sent", [.on(here, "escape", "q", "f10")], hint: "back",
        functionLabel: "Back", run: { $0.leaveReview() }),
      Command(
        "conflict.accept", "Take this value", [.on(typing, "enter", "f2", "tab")],
        hint: "take this value", functionLabel: "Take", run: { $0.acceptConflictValue() }),
      Command(
        "conflict.leave-value", "Leave the value undecided", [.on(typing, "escape", "f10")],
        hint: "leave it undecided", functionLabel: "Leave"
      ) { $0.changeConflict { $0.leaveValue() } },
    ]
    + LineKeys.commands(in: .conflictValue, prefix: "conflict-value") { edit in
      { state in state.editConflictValue(edit) }
    }

  /// A word that holds while a write is being taken back.
  private static func ofUndo(_ word: String, _ state: ConsoleState) -> String? {
    state.review?.isUndo == true ? word : nil
  }
}
