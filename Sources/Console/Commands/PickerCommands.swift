import Widgets

/// Keys of the choices of a field.
enum PickerCommands {
  private static let here: ContextSet = [.picker]

  static let all: [Command] =
    [
      Command("picker.take", "Take the selected choice", [.on(here, "enter")], hint: "choose") {
        $0.takeChoice()
      },
      Command(
        "picker.mark", "Mark the choice", [.on(here, "tab")], hint: "mark",
        when: { $0.picker?.purpose == .several ? .yes : .no("only one can be chosen") }
      ) { $0.changePicker { $0.toggle() } },
      Command("picker.down", "One row down", [.on(here, "down", "ctrl-n")]) {
        $0.changePicker { $0.list.move(by: 1) }
      },
      Command("picker.up", "One row up", [.on(here, "up", "ctrl-p")]) {
        $0.changePicker { $0.list.move(by: -1) }
      },
      Command("picker.page-down", "One page down", [.on(here, "page-down")]) {
        $0.changePicker { $0.list.move(by: 10) }
      },
      Command("picker.page-up", "One page up", [.on(here, "page-up")]) {
        $0.changePicker { $0.list.move(by: -10) }
      },
      Command(
        "picker.close", "Back without choosing", [.on(here, "escape", "f10")], hint: "close",
        functionLabel: "Close", run: { $0.closePicker() }),
    ]
    + LineKeys.commands(in: .picker, prefix: "picker") { edit in
      { state in state.changePicker { $0.edit(edit) } }
    }
}
