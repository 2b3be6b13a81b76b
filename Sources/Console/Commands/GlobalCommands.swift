import Widgets

/// Commands that are not about one pane.
enum GlobalCommands {
  /// The panes of the main screen, where letters are keys.
  static let panes: ContextSet = [.list, .detail]
  /// The main screen, the find line included.
  static let main: ContextSet = [.list, .detail, .find]
  private static let everywhere = ContextSet.all

  static let all: [Command] = editing + OperationCommands.all + others

  private static let editing: [Command] = [
    Command(
      "users.edit-metadata", "Edit what the tab or the screen shows",
      [.on(panes.union([.tickets, .ticket]), "e", "f4"), .on([.find], "f4")],
      hint: "edit", functionLabel: "Edit", when: { $0.canEditShown }, run: { $0.editShown() }),
    Command(
      "metadata.edit", "Edit metadata", [.on(main)], when: { $0.canEdit },
      run: { $0.openFormEditing() }),
    Command(
      "metadata.add", "Add a metadata item, or a custom field",
      [.on(panes, "a", "f7"), .on([.find], "f7")], hint: "add item", functionLabel: "New item",
      when: { $0.canAddShown }, run: { $0.addShown() }),
    Command(
      "metadata.delete", "Delete the selected metadata item (staged)", [.on([.detail], "D", "f8")],
      hint: "delete item", functionLabel: "Delete", when: { $0.canDeleteShownItem },
      run: { $0.openFormDeleting() }),
  ]

  private static let others: [Command] = [
    Command(
      "write.undo", "Undo the last or selected write",
      [.on(panes, "z"), .on([.tickets, .ticket, .write], "z")],
      hint: "undo", when: { $0.canUndo }, run: { $0.undoWrite() }),
    Command(
      "users.next", "Next user, tab kept", [.on(panes, "J")], hint: nil,
      run: { $0.moveUser(by: 1) }),
    Command("users.previous", "Previous user, tab kept", [.on(panes, "K")]) {
      $0.moveUser(by: -1)
    },
    Command(
      "find.focus", "Go to the find line", [.on(panes, "/", "f3"), .on([.find], "f3")],
      hint: "find", functionLabel: "Find", run: { $0.focusFind() }),
    PaletteCommands.open,
    Command("detail.next-tab", "Next tab", [.on(panes, "]")]) { $0.moveTab(by: 1) },
    Command("detail.previous-tab", "Previous tab", [.on(panes, "[")]) { $0.moveTab(by: -1) },
    Command("detail.history", "Show this console's writes on the user", [.on(panes, "H")]) {
      $0.open(.history)
    },
    Command("detail.wrap", "Show long values whole, or cut", [.on(panes, "w")]) {
      $0.toggleWrap()
    },
    Command("pane.list", "Go to the list", [.on(panes, "1")]) { $0.focus(on: .list) },
    Command("pane.detail", "Go to the detail pane", [.on(panes, "2")]) { $0.focus(on: .detail) },
    Command("pane.next", "Next pane", [.on(main, "tab")]) { $0.moveFocus(by: 1) },
    Command("pane.previous", "Previous pane", [.on(main, "shift-tab")]) { $0.moveFocus(by: -1) },
    Command(
      "pane.refresh", "Read the shown user again", [.on(panes, "r", "f5"), .on([.find], "f5")],
      functionLabel: "Refresh", run: { $0.refresh() }),
    Command("pane.refresh-all", "Ask for the list again", [.on(panes, "R")]) { $0.refreshAll() },
    Command(
      "help.open", "Help",
      [
        .on(everywhere.subtracting(.typing).subtracting([.question]), "?", "f1"),
        .on(
          [
            .find, .field, .operationField, .confirmation, .conflictValue, .profiles, .profileForm,
          ], "f1"),
      ],
      hint: "help", functionLabel: "Help", run: { $0.openHelp() }),
    Command(
      "view.close", "Quit", [.on(panes, "q", "Q", "f10"), .on([.find], "f10")],
      functionLabel: "Quit", run: { $0.quit() }),
    Command("app.redraw", "Draw the screen anew", [.on(everywhere, "ctrl-l")]) { _ in
      [.host(.redraw)]
    },
    Command("app.suspend", "Suspend the console", [.on(everywhere, "ctrl-z")]) { _ in
      [.host(.suspend)]
    },
    Command(
      "app.cancel", "Stop what is under way, else ask to quit", [.on(everywhere, "ctrl-c")]
    ) { $0.cancelOrQuit() },
  ]
}
