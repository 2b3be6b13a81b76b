package import Terminal

/// One row of a table.
package struct TableRow: Sendable {
  /// The text of one column.
  package struct Cell: Sendable {
    /// What is drawn.
    package let text: String
    /// How it looks while the row isn't selected.
    package let role: Role
    /// Whether joiners inside emoji are marked (ids and keys).
    package let cleaning: TextCleaning
    /// Whether it keeps its look in the selected row, because the look says something.
    package let keepsRole: Bool

    /// Creates a cell.
    ///
    /// - Parameters:
    ///   - text: what is drawn.
    ///   - role: how it looks. The default is plain text.
    ///   - cleaning: how joiners are treated. The default is as in text.
    ///   - keepsRole: whether it looks the same when selected. The default is no.
    package init(
      _ text: String, _ role: Role = .text, cleaning: TextCleaning = .text, keepsRole: Bool = false
    ) {
      self.text = text
      self.role = role
      self.cleaning = cleaning
      self.keepsRole = keepsRole
    }
  }

  /// The texts, one a column.
  package let cells: [Cell]
  /// The character before the row while it isn't selected.
  package let mark: String

  /// Creates a row.
  package init(_ cells: [Cell], mark: String = " ") {
    self.cells = cells
    self.mark = mark
  }
}
