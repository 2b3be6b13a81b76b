import Operations
import Widgets

/// A field of an operation's form in `$EDITOR` (ux 8, `^X ^E`).
extension ConsoleState {
  /// Whether the selected field holds text that an editor can change.
  var canEditOperationOutside: Enablement {
    guard let form = operationForm else { return .no("no form is open") }
    return form.holdsText ? .yes : .no("nothing is typed in this field")
  }

  /// Enters the selected field and opens its text in the editor.
  mutating func editOperationFieldOutside() -> [Effect] {
    guard operationForm?.holdsText == true else { return [] }
    if operationForm?.mode == .nav { _ = editOperation { $0.enter() } }
    guard let form = operationForm, let editor = form.editor else { return [] }
    let (stop, column) = (form.stop, form.column)
    return edit(form.isList ? FormField.texts(editor.text).asLines : editor.text) { state, text in
      guard let open = state.operationForm, open.isAbout(form.descriptor.id, form.subject),
        open.mode == .edit, open.stop == stop, open.column == column
      else { return state.say("the field was left meanwhile; the edited text is lost", .error) }
      return state.takeOperationText(text)
    }
  }

  /// Puts what came out of the editor into the field with the cursor.
  private mutating func takeOperationText(_ text: String) -> [Effect] {
    guard let form = operationForm else { return [] }
    let isArea = if case .area? = form.field?.content { true } else { false }
    let undo = key("operation-field.undo", in: .operationField)
    let new = form.isList ? FormField.texts(text).joined(separator: ",") : text
    let effects = editOperation { $0.edit { $0.setText(new) } }
    guard !isArea, new.contains(where: \.isNewline) else {
      return effects
        + say(
          "taken over; \(undo) undoes it, \(key("operation.review", in: .operationField)) reviews")
    }
    return effects
      + say(
        "the edited text has several lines; they are kept in one value (\(undo) undoes)", .warning)
  }
}

extension OperationForm {
  /// Whether the selected place holds text, whether or not the cursor is in it.
  fileprivate var holdsText: Bool {
    switch field?.content {
    case .line, .area: true
    case .items: row != nil
    case .flag, .choice, nil: false
    }
  }

  /// Whether the selected field holds several texts, which an editor shows one a line.
  fileprivate var isList: Bool {
    if case .list? = field?.field.kind { true } else { false }
  }
}

extension [String] {
  fileprivate var asLines: String { joined(separator: "\n") }
}
