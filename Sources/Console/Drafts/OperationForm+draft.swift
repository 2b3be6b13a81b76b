import Operations
import Widgets
import Workspace

extension OperationForm {
  /// What is typed, as it is kept.
  ///
  /// No operation asks for a token, so nothing has to be left out.
  var draft: DraftContent {
    var initial = FieldValues()
    for field in fields {
      // What the form asks for itself is nobody's edit.
      initial[field.field.name] = field.isLocal ? field.value : field.initial
    }
    return DraftContent(
      fields: fields.map { DraftContent.Field($0.field.name, $0.draft) },
      base: base.isEmpty ? .nothing : .fields(base), initial: initial, userID: userID, note: note)
  }

  /// Where the cursor is.
  var draftFocus: DraftFocus {
    DraftFocus(
      place: selected, isKey: column == .key, cursor: mode == .edit ? editor?.cursor ?? 0 : nil)
  }

  /// Opens the form on what was kept, with the cursor where it was.
  ///
  /// - Returns: nil if this version doesn't know the form, or not all that was kept of it.
  init?(_ key: DraftKey, _ content: DraftContent, _ focus: DraftFocus) {
    guard let type = OperationRegistry.fillable(key.form) else { return nil }
    self.init(type, about: key.subject, userID: content.userID)
    for kept in content.fields {
      guard let place = fields.firstIndex(where: { $0.field.name == kept.name }),
        fields[place].take(kept.value)
      else { return nil }
      if !fields[place].isLocal { fields[place].initial = content.initial[kept.name] }
    }
    if case .fields(let known) = content.base { base = known } else { base = RecordFields() }
    note = content.note
    select(focus.place)
    guard let cursor = focus.cursor else { return }
    enter(focus.isKey ? .key : .value)
    edit { $0.moveCursor(to: cursor) }
  }
}

extension FormField {
  /// What is filled in, as it is kept.
  fileprivate var draft: DraftContent.Value {
    switch content {
    case .line(let editor), .area(let editor): .text(editor.text)
    case .flag(let flag): .flag(flag)
    case .choice(let words, let selected): .choice(selected.map { words[$0] })
    case .items(let rows):
      .rows(
        rows.map { DraftContent.Row(stored: $0.stored, key: $0.key.text, value: $0.value.text) })
    }
  }

  /// Takes what was kept; whether it is of the field's kind.
  fileprivate mutating func take(_ kept: DraftContent.Value) -> Bool {
    switch (content, kept) {
    case (.line, .text(let text)): content = .line(LineEditor(text))
    case (.area, .text(let text)): content = .area(LineEditor(lines: text))
    case (.flag, .flag(let flag)): content = .flag(flag)
    case (.choice(let words, _), .choice(let word)):
      let place = word.map { word in words.firstIndex { $0.hasSameBytes(as: word) } }
      // A word that isn't offered any more can't be shown.
      if let place, place == nil { return false }
      content = .choice(words, selected: place ?? nil)
    case (.items, .rows(let rows)):
      content = .items(
        rows.map { row in
          var item = ItemRow(stored: row.stored, key: row.key)
          item.value = LineEditor(row.value)
          return item
        })
    default: return false
    }
    return true
  }
}
