package import Operations
package import Widgets

/// One field of an operation's form, with what is filled in.
package struct FormField: Sendable {
  /// What is filled in.
  package enum Content: Sendable {
    /// One line: text, word, number, Desk's id, or texts with commas between them.
    case line(LineEditor)
    /// Text of several lines.
    case area(LineEditor)
    /// Yes or no.
    case flag(Bool)
    /// One of the words, or none.
    case choice([String], selected: Int?)
    /// Keys with values.
    case items([ItemRow])
  }

  /// One key with its value.
  package struct ItemRow: Sendable {
    /// The item as it is stored; nil for one that is added.
    package let stored: MetadataItem?
    /// The key's field; a stored key stays as it is.
    package var key: LineEditor
    /// The value's field.
    package var value: LineEditor

    init(stored item: MetadataItem? = nil, key: String = "", value: String = "") {
      stored = item
      self.key = LineEditor(item?.key ?? key)
      self.value = LineEditor(item?.value ?? value)
    }

    /// Whether it is added or has another value.
    package var isChanged: Bool {
      stored.map { !$0.value.hasSameBytes(as: value.text) }
        ?? !(key.isEmpty && value.isEmpty)
    }

    /// The item as it is typed.
    package var item: MetadataItem { MetadataItem(key.text, value.text) }
  }

  /// What the operation says of the field.
  package let field: OperationField
  /// What stands in front of it.
  package let label: String
  /// Whether it is about the form itself and no value of the operation.
  package let isLocal: Bool
  /// What is filled in.
  package var content: Content
  /// What was there when the form was opened, for `U` and to send only what differs.
  package internal(set) var initial: FieldValues.Value?
  /// Where a value that nobody typed comes from, such as "last used".
  package var origin: String?
  /// Whether it was entered, so that what is missing may be said.
  package var wasEntered = false

  /// The value as the operation takes it; nil if nothing is filled in.
  package var value: FieldValues.Value? {
    switch content {
    case .line(let editor), .area(let editor):
      if case .list = field.kind {
        let texts = Self.texts(editor.text)
        return texts.isEmpty ? nil : .list(texts)
      }
      return editor.isEmpty ? nil : .text(editor.text)
    case .flag(let flag): return flag ? .flag(true) : nil
    case .choice(let words, let selected): return selected.map { .text(words[$0]) }
    case .items(let rows):
      let items = rows.filter(\.isChanged).map(\.item)
      return items.isEmpty ? nil : .items(items)
    }
  }

  /// Whether it differs from what was there when the form was opened.
  ///
  /// What a template or a default has filled in is nobody's edit.
  package var isChanged: Bool { value != initial }

  /// The rows of keys with values; nil for another kind of field.
  package var rows: [ItemRow]? {
    get { if case .items(let rows) = content { rows } else { nil } }
    set {
      if case .items = content, let newValue { content = .items(newValue) }
    }
  }

  /// Texts with commas or line ends between them, without blanks around and without empty ones.
  static func texts(_ text: String) -> [String] {
    text.split { $0 == "," || $0.isNewline }.map { String($0).trimmingBlanks() }
      .filter { !$0.isEmpty }
  }
}

extension FormField {
  /// Makes an empty field.
  ///
  /// - Parameters:
  ///   - field: What the operation says of it.
  ///   - label: What stands in front of it. The default is the operation's label.
  ///   - isArea: Whether its text can have several lines. The default is false.
  ///   - isLocal: Whether it is about the form itself. The default is false.
  init(_ field: OperationField, label: String? = nil, isArea: Bool = false, isLocal: Bool = false) {
    self.field = field
    self.label = label ?? field.label
    self.isLocal = isLocal
    initial = nil
    content =
      switch field.kind {
      case .flag: .flag(false)
      case .choice(let words):
        .choice(words, selected: field.defaultValue.flatMap(words.firstIndex(of:)))
      case .items: .items([])
      case .text, .word, .number, .deskID, .list, .condition:
        isArea ? .area(LineEditor(lines: "")) : .line(LineEditor())
      }
    if case .choice = field.kind { initial = value }
  }

  /// Fills in a value; what another kind of field holds is left out.
  ///
  /// - Parameters:
  ///   - new: The value.
  ///   - isStored: Whether the record has it already.
  ///   - isDefault: Whether nobody has typed it, so that it is no edit. The default is false.
  mutating func fill(_ new: FieldValues.Value, isStored: Bool, isDefault: Bool = false) {
    switch (content, new) {
    case (.line, .text(let text)): content = .line(LineEditor(text))
    case (.line, .list(let texts)): content = .line(LineEditor(texts.joined(separator: ",")))
    case (.area, .text(let text)): content = .area(LineEditor(lines: text))
    case (.flag, .flag(let flag)): content = .flag(flag)
    case (.choice(let words, _), .text(let text)):
      content = .choice(words, selected: words.firstIndex { $0.hasSameBytes(as: text) })
    case (.items(let rows), .items(let items)):
      content = .items(
        isStored
          ? items.map { ItemRow(stored: $0) }
          : Self.merged(rows, with: items))
    default: return
    }
    if isStored || isDefault { initial = value }
  }

  private static func merged(_ rows: [ItemRow], with items: [MetadataItem]) -> [ItemRow] {
    var rows = rows
    for item in items {
      if let place = rows.firstIndex(where: { $0.key.text.hasSameBytes(as: item.key) }) {
        rows[place].value.setText(item.value)
      } else {
        rows.append(ItemRow(key: item.key, value: item.value))
      }
    }
    return rows
  }
}
