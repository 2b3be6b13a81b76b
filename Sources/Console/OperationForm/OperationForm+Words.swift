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
    if let first = errors.first { return first.violation.message }
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
    default: "\(descriptor.title): \(subject.words)"
    }
  }

  /// The lower edge.
  func footer(_ findings: [FormFinding]) -> String {
    let errors = findings.filter { !$0.isWarning }
    guard !errors.isEmpty else { return "field \(selected + 1) of \(stops.count)" }
    let names = errors.compactMap { finding in finding.field.map { fields[$0].label } }
    let verb = errors.count == 1 ? "1 error blocks" : "\(errors.count) errors block"
    return "\(verb) saving: \(names.joined(separator: ", "))"
  }

  /// What is said below an empty field.
  func emptyNote(of field: FormField) -> String? {
    guard field.value == nil else { return nil }
    return FormShape(descriptor.id).emptyNotes[field.field.name]
  }
}
