import Widgets

/// Keys of the form of an operation.
enum OperationFormCommands {
  private static let here: ContextSet = [.operation]
  private static let field: ContextSet = [.operationField]
  private static let both: ContextSet = [.operation, .operationField]

  static let all: [Command] = moving + changing + choosing + fields + ending

  private static let moving: [Command] = [
    Command("operation.edit", "Edit the field", [.on(here, "enter", "i", "e")], hint: "edit") {
      $0.editOperation { $0.enter() }
    },
    Command("operation.edit-key", "Edit the key, or the next field", [.on(here, "tab")]) {
      $0.editOperation { form in
        if form.row != nil { form.enter(.key) } else { form.nextField() }
      }
    },
    Command("operation.down", "One row down", [.on(here, "j", "down")]) {
      $0.editOperation { $0.move(by: 1) }
    },
    Command("operation.up", "One row up", [.on(here, "k", "up")]) {
      $0.editOperation { $0.move(by: -1) }
    },
    Command("operation.first", "First row", [.on(here, "g", "home")]) {
      $0.editOperation { $0.select(0) }
    },
    Command("operation.last", "Last row", [.on(here, "G", "end")]) {
      $0.editOperation { $0.select(.max) }
    },
    Command("operation.next-problem", "Go to the next error", [.on(here, "n")]) {
      $0.goToOperationProblem()
    },
  ]

  private static let changing: [Command] = [
    Command(
      "operation.add", "Add a key with a value", [.on(here, "a")], hint: "add",
      when: {
        $0.operationForm?.fields.contains { $0.rows != nil } == true
          ? .yes : .no("this form has no keys with values")
      }
    ) { $0.editOperation { $0.addRow() } },
    Command(
      "operation.delete", "Remove the row", [.on(here, "D", "f8")],
      when: { $0.operationForm?.row == nil ? .no("no row is selected") : .yes }
    ) { $0.deleteOperationRow() },
    Command("operation.restore-row", "Take back this row's change", [.on(here, "u")]) {
      $0.editOperation { $0.restoreRow() }
    },
    Command("operation.restore-all", "Take back all changes", [.on(here, "U")]) {
      $0.editOperation { $0.restoreAll() }
    },
    Command("operation.toggle", "Turn the flag, or the next choice", [.on(here, "space")]) {
      $0.editOperation { $0.type(" ") }
    },
    Command("operation.field-down", "List the choices, or the field below", [.on(field, "down")]) {
      $0.pickOrMoveDown()
    },
    Command("operation.field-up", "The field above", [.on(field, "up")]) {
      $0.editOperation { $0.moveField(by: -1) }
    },
  ]

  private static let choosing: [Command] = (1...4).map { number in
    Command(
      "operation.choose-\(number)", "Choose number \(number)",
      [.on(both, "alt-\(number)"), .on(here, "\(number)")]
    ) { $0.choose(number) }
  }

  private static let fields: [Command] =
    [
      Command(
        "operation.accept", "Accept and go on; on the last field, review; in a text, a new line",
        [.on(field, "enter")], hint: "next",
        otherHint: { $0.operationForm?.isInText == true ? "new line" : nil },
        run: { $0.acceptOperationField() }),
      Command("operation.next", "Next field", [.on(field, "tab")]) {
        $0.editOperation { $0.nextField() }
      },
      Command("operation.previous", "The field before", [.on(both, "shift-tab")]) {
        $0.editOperation { $0.previousField() }
      },
      Command(
        "operation.leave-field", "Leave the field, text kept", [.on(field, "escape")],
        hint: "leave field", run: { $0.editOperation { $0.leaveField() } }),
      Command("operation.restore", "The text from before", [.on(field, "ctrl-g")]) {
        $0.editOperation { $0.restoreField() }
      },
    ]
    + LineKeys.commands(in: .operationField, prefix: "operation-field") { edit in
      { state in state.editOperation { $0.editOrChoose(edit) } }
    }

  private static let ending: [Command] = [
    Command(
      "operation.review", "Review", [.on(both, "ctrl-s", "f2")], hint: "review",
      functionLabel: "Review", run: { $0.reviewOperation() }),
    Command(
      "operation.similar", "Open the similar ticket instead", [.on(both, "f6")],
      functionLabel: "Similar", when: { $0.canOpenSimilar }, run: { $0.openSimilarTicket() }),
    Command(
      "operation.close", "Close the form, what is filled in is kept",
      [.on(here, "escape", "q", "f10"), .on(field, "f10")], hint: "close", functionLabel: "Close",
      run: { $0.closeOperation() }),
  ]
}

extension OperationForm {
  /// Changes the text with the cursor; where there is none, left and right choose.
  fileprivate mutating func editOrChoose(_ edit: (inout LineEditor) -> Void) {
    guard editor == nil else { return self.edit(edit) }
    // What the key would do to a text of one character says whether it goes left or right.
    var probe = LineEditor("ab")
    probe.moveCursor(to: 1)
    edit(&probe)
    guard probe.text == "ab", probe.cursor != 1 else { return }
    choose(by: probe.cursor - 1)
  }
}

extension ConsoleState {
  /// Removes the selected row; a stored one can only be emptied, which is said.
  mutating func deleteOperationRow() -> [Effect] {
    let isStored = operationForm?.row?.stored != nil
    let effects = editOperation { $0.deleteRow() }
    guard isStored else { return effects }
    return effects + say("nothing removes a custom field; its value is emptied instead", .warning)
  }

  /// Opens the choices of the field, or goes to the field below.
  mutating func pickOrMoveDown() -> [Effect] {
    if canPick.isEnabled, let field = operationForm?.field,
      field.rows == nil || operationForm?.column == .key
    {
      return openPicker()
    }
    return editOperation { $0.moveField(by: 1) }
  }
}
