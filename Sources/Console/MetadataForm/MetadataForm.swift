package import Operations
package import Widgets

/// The form that edits one user's metadata (ux 5): rows, the field being edited, what is staged.
///
/// A value without I/O. What it would write is `changes`; what is wrong with it is `problems`.
package struct MetadataForm: Sendable {
  /// The two fields of a row.
  package enum Column: Sendable { case key, value }

  /// NAV moves between rows, EDIT has the cursor in a field.
  package enum Mode: Sendable, Equatable { case nav, edit(Column) }

  /// One item, stored or added.
  package struct Row: Sendable {
    /// The item as it was when the form was opened; nil for an added one.
    package let stored: MetadataItem?
    /// The key's field.
    package var key: LineEditor
    /// The value's field.
    package var value: LineEditor
    /// Whether the item is to be deleted.
    package var isDeleted = false

    init(stored item: MetadataItem) {
      stored = item
      key = LineEditor(item.key)
      value = LineEditor(item.value)
    }

    init() {
      stored = nil
      key = LineEditor()
      value = LineEditor()
    }

    /// Whether the key differs from the stored one.
    package var isRenamed: Bool {
      stored.map { !$0.key.hasSameBytes(as: key.text) } ?? false
    }

    /// Whether the value differs from the stored one.
    package var isChanged: Bool {
      stored.map { !$0.value.hasSameBytes(as: value.text) } ?? false
    }

    /// Whether the row is staged.
    package var isStaged: Bool { stored == nil || isDeleted || isRenamed || isChanged }

    /// The row as the rules take it.
    package var typed: MetadataFormRow {
      MetadataFormRow(
        storedKey: stored?.key, key: key.text, value: value.text, isDeleted: isDeleted)
    }

    /// The mark of the first column, the same in every theme.
    package var mark: Character {
      if isDeleted { return "-" }
      if stored == nil { return "+" }
      if isRenamed { return "~" }
      return isChanged ? "*" : " "
    }

    subscript(column: Column) -> LineEditor {
      get { column == .key ? key : value }
      set {
        if column == .key { key = newValue } else { value = newValue }
      }
    }
  }

  /// The user whose metadata is edited.
  package let userID: String
  /// The items the edits are based on.
  package internal(set) var base: Metadata
  /// When the base was read.
  package internal(set) var readAt: WallTime
  /// The rows: the stored items in the server's order, then the added ones.
  package internal(set) var rows: [Row]
  /// The selected row.
  package internal(set) var selected = 0
  /// NAV or EDIT.
  package internal(set) var mode = Mode.nav
  /// The field's text before it was entered, for `^G`.
  var entered = ""

  /// Opens the form on what is known of the user.
  ///
  /// - Parameters:
  ///   - userID: the user.
  ///   - base: the stored items as last read.
  ///   - readAt: when they were read.
  ///   - selected: the row to start on.
  package init(userID: String, base: Metadata, readAt: WallTime, selected: Int) {
    self.userID = userID
    self.base = base
    self.readAt = readAt
    rows = base.map(Row.init(stored:))
    self.selected = min(max(selected, 0), max(rows.count - 1, 0))
  }

  /// What is staged, as the write road takes it.
  package var changes: MetadataChangeSet {
    MetadataChangeSet(userID: userID, base: base, rows: rows.map(\.typed))
  }

  /// What is to be said about what is typed; cheap enough for every key.
  package var findings: [MetadataFinding] {
    MetadataFormRules.findings(in: rows.map(\.typed), base: base)
  }

  /// How many rows are staged.
  package var stagedCount: Int { rows.count { $0.isStaged } }

  /// How many items there are after a save.
  package var itemsAfterSave: Int { rows.count { !$0.isDeleted } }

  /// The row that is selected; nil when there is none.
  package var row: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The field with the cursor; nil in NAV.
  package var field: LineEditor? {
    guard case .edit(let column) = mode else { return nil }
    return row?[column]
  }
}
