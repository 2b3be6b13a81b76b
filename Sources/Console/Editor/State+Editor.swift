import Operations
import Widgets

/// A text that is handed to the person's editor.
package struct EditorText: Sendable {
  /// The text.
  package let text: String
  /// The end of the file's name.
  package let suffix: String
}

/// Long values in `$EDITOR` (ux 5, `E` and `^X ^E`).
extension ConsoleState {
  /// Takes the edited text.
  package typealias EditorEnd = @Sendable (inout ConsoleState, String) -> [Effect]

  /// Hands a text to the person's editor; the screen is the editor's until it ends.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - suffix: the end of the file's name, by which the editor knows the language.
  ///   - end: takes the text, unless it was left as it was.
  /// - Returns: what starts the editor.
  package mutating func edit(
    _ text: String, suffix: String = ".txt", then end: @escaping EditorEnd
  ) -> [Effect] {
    editing = (text, end)
    return start(.editor, .edit(EditorText(text: text, suffix: suffix)))
  }

  /// The editor has ended, whatever came of it; the terminal is ours again.
  mutating func receive(edited text: String) -> [Effect] {
    guard let (old, end) = editing else { return [.host(.reclaim)] }
    editing = nil
    guard !text.hasSameBytes(as: old) else {
      return [.host(.reclaim)] + say("the text was left as it was")
    }
    return [.host(.reclaim)] + end(&self, text)
  }

  /// The editor could not be used.
  mutating func editorFailed(_ problem: String) -> [Effect] {
    editing = nil
    return [.host(.reclaim)] + say(problem, .error)
  }

  // MARK: Metadata

  /// Whether there is a value that an editor can change.
  var canEditFieldOutside: Enablement {
    form?.mode == .nav ? canEnterField : .yes
  }

  /// Opens the field with the cursor in the editor, in NAV the value of the selected row.
  mutating func editFieldOutside() -> [Effect] {
    if form?.mode == .nav { _ = editForm { $0.enter(.value) } }
    guard let form, let field = form.field else { return [] }
    let userID = form.userID
    return edit(field.text) { state, text in
      guard state.form?.userID.hasSameBytes(as: userID) == true else { return [] }
      return state.editForm { $0.editField { $0.setText(text) } }
        + state.say(
          "taken over; \(state.key("field.undo", in: .field)) undoes it, "
            + "\(state.key("form.save", in: .field)) reviews")
    }
  }

  /// Opens all items of the shown user as JSON in the editor.
  mutating func editMetadataOutside() -> [Effect] {
    guard let user = shownUser else { return [] }
    let userID = user.id
    let items = user.items.json.serialized(pretty: true)
    // What could not be read the last time isn't lost.
    let draft = unreadEdit.flatMap { $0.userID.hasSameBytes(as: userID) ? $0.text : nil }
    return edit(draft ?? items, suffix: ".json") { $0.takeMetadata($1, of: userID) }
  }

  /// Stages what the JSON object says, and the deletion of what isn't in it.
  private mutating func takeMetadata(_ text: String, of userID: String) -> [Effect] {
    guard users.selected?.id.hasSameBytes(as: userID) == true else { return [] }
    guard let items = PastedItems.readObject(text) else {
      unreadEdit = (userID, text)
      return say(
        "that is no JSON object of texts; nothing was staged, and "
          + "\(key("editor.metadata", in: .detail)) opens it as you left it", .error
      )
    }
    unreadEdit = nil
    let effects = openForm()
    return effects
      + editForm { form in
        _ = form.stage(items)
        for index in form.rows.indices.reversed() {
          guard let stored = form.rows[index].stored, !form.rows[index].isDeleted,
            !items.contains(where: { $0.key.hasSameBytes(as: stored.key) })
          else { continue }
          form.select(index)
          form.toggleDeleted()
        }
      }
      + say(
        "\(form?.stagedCount ?? 0) staged; \(key("form.save", in: .form)) reviews, \(key("form.restore-all", in: .form)) takes all back"
      )
  }
}
