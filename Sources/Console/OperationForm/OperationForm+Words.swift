import Operations
import Widgets

/// What a form says of itself on its edges and in the last row.
extension OperationForm {
  /// The last row: how much of its limit the field uses, else what holds for the form.
  var fieldWords: String {
    guard mode == .edit, let field, let editor else { return formWords }
    let text = editor.text
    let scalars = text.unicodeScalars.count
    let bytes = text.utf8.count == scalars ? "" : ", \(text.utf8.count) bytes"
    let label = ScreenText.cut(name(of: field), to: 30, cleaning: .key)
    guard let limit = textLimit(of: field) else { return "\(label): \(scalars) characters\(bytes)" }
    return "\(label): \(scalars) of \(limit) characters\(bytes)"
  }

  private var formWords: String {
    let errors = findings.filter { !$0.isWarning }
    if let first = errors.first { return first.message }
    return sendsChangesOnly ? "\(changeCount) changed" : "all fields valid"
  }

  private func name(of field: FormField) -> String {
    guard let row else { return field.label }
    if column == .key { return "key" }
    return row.key.isEmpty ? "value" : row.key.text
  }

  /// The most characters that the text with the cursor can have.
  func textLimit(of field: FormField) -> Int? {
    switch field.field.kind {
    case .text: field.field.limit
    case .items(let key, let value): column == .key ? key : value
    case .word, .flag, .choice, .number, .deskID, .list, .condition: nil
    }
  }

  /// The upper edge.
  var title: String {
    switch (descriptor.id, subject) {
    case (CreateTicket.descriptor.id, .user(let id)): "New ticket for \(id)"
    case (_, .many): descriptor.title
    case (_, .ticket(let id)): "\(descriptor.title) #\(id)"
    default: "\(descriptor.title): \(subject.words)"
    }
  }

  /// The lower edge.
  func footer(_ findings: [FormFinding]) -> String {
    let errors = findings.filter { !$0.isWarning }
    guard !errors.isEmpty else { return "field \(selected + 1) of \(stops.count)" }
    var names: [String] = []
    for name in errors.compactMap(name) where !names.contains(name) { names.append(name) }
    let verb = errors.count == 1 ? "1 error blocks" : "\(errors.count) errors block"
    return "\(verb) saving: \(names.joined(separator: ", "))"
  }

  /// What an error is about: a key, or else the field.
  private func name(_ finding: FormFinding) -> String? {
    guard let place = finding.field else { return nil }
    guard let row = finding.row, let item = fields[place].rows?[row] else {
      return fields[place].label
    }
    return item.key.isEmpty ? "(no key)" : ScreenText.cut(item.key.text, to: 24, cleaning: .key)
  }

  /// What is said below an empty field.
  func emptyNote(of field: FormField) -> String? {
    guard field.value == nil else { return nil }
    return FormShape(descriptor.id).emptyNotes[field.field.name]
  }
}
