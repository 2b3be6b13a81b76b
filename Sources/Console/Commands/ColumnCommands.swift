import Widgets

/// Keys about the list's columns and its order.
enum ColumnCommands {
  private static let here: ContextSet = [.columns]
  private static let list: ContextSet = [.list]

  static let all: [Command] = [
    Command("list.columns", "Choose the columns of the list", [.on(list, "o")]) {
      $0.openColumns()
    },
    Command("list.sort", "Order by the next column", [.on(list, "s")]) { $0.sortByNext() },
    Command(
      "list.reverse", "Turn the order round", [.on(list, "S")], when: { $0.isSorted },
      run: { $0.reverseSort() }),
    Command(
      "columns.toggle", "Show the column, or hide it", [.on(here, "space", "enter")],
      hint: "show or hide", run: { $0.toggleColumn() }),
    Command("columns.down", "Next column", [.on(here, "j", "down")]) {
      $0.columns.position.move(by: 1)
      return []
    },
    Command("columns.up", "The column before", [.on(here, "k", "up")]) {
      $0.columns.position.move(by: -1)
      return []
    },
    Command(
      "columns.close", "Close", [.on(here, "escape", "o", "q", "f10")], hint: "close",
      functionLabel: "Close"
    ) {
      $0.columns.isOpen = false
      return []
    },
  ]
}
