package import Operations

/// What commands of other rooms print with.
extension CommandContext {
  /// Whether a person looks at the output.
  package var isOutputTerminal: Bool { terminals.output }

  /// The value of an environment variable.
  package func value(of name: String) -> String? { variable(name) }

  /// A text from a file as it is shown, on one line.
  package func cleaned(_ text: String) -> String { picture.cleaned(text, false) }

  /// Writes data as it is; whatever comes from strangers has to be clean already.
  ///
  /// - Throws: 74 when it cannot be written.
  package func print(_ text: String) throws(CommandFailure) {
    do throws(OutputFailure) {
      try output.write(text)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Writes records: as an array, or one a line.
  ///
  /// - Throws: 74 when it cannot be written.
  package func print(
    _ records: [JSONValue], onePerLine: Bool
  ) throws(CommandFailure) {
    try print(
      onePerLine
        ? records.map { $0.safeText() + "\n" }.joined()
        : JSONValue.array(records).safeText(pretty: true) + "\n")
  }

  /// Writes rows below the names of their columns, each column as wide as its widest text.
  ///
  /// - Throws: 74 when it cannot be written.
  package func printTable(
    _ columns: [String], _ rows: [[String]]
  ) throws(CommandFailure) {
    let lines = [columns] + rows.map { $0.map { picture.cleaned($0, false) } }
    let widths = columns.indices.map { column in
      lines.map { picture.width($0[column]) }.max() ?? 0
    }
    let table = TableText(picture: picture)
    let text = lines.map { cells in
      var line = zip(cells, widths).map { table.padded($0, to: $1) }
        .joined(separator: TableText.gap)
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    try print(text.joined())
  }
}
