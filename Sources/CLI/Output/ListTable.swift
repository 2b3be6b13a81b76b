import Operations

/// Something that is a row of a list.
protocol ListRow: Sendable {
  /// The columns' names and values, in order; the last one may be of any width.
  static var columns: [ListColumn<Self>] { get }
  /// What one is called in "there are more … than listed".
  static var plural: String { get }
  /// The record as Sendbird answered it, with an access token revealed.
  var wholeRecord: JSONValue { get }
}

/// One column of a list.
struct ListColumn<Row>: Sendable {
  /// The name above the column.
  let name: String
  /// Whether the values are ids, which are cleaned more strictly.
  let isKey: Bool
  /// The value of a row.
  let value: @Sendable (Row) -> String

  init(_ name: String, isKey: Bool = false, _ value: @escaping @Sendable (Row) -> String) {
    self.name = name
    self.isKey = isKey
    self.value = value
  }
}

/// A list as a table that can be written page by page.
///
/// The first page decides how wide the columns are, so that no later page has to be waited for. A
/// wider value in a later page pushes its row to the right; nothing is ever cut off.
struct ListTable<Row: ListRow> {
  let text: TableText
  private let columns: [ListColumn<Row>]
  private var widths: [Int]?

  init(text: TableText, columns: [ListColumn<Row>] = Row.columns) {
    self.text = text
    self.columns = columns
  }

  /// The lines of one page, below the names for the first one.
  mutating func page(_ elements: [Row]) -> String {
    var rows = elements.map { element in
      columns.map { text.picture.cleaned($0.value(element), $0.isKey) }
    }
    if widths == nil { rows.insert(columns.map(\.name), at: 0) }
    let widths = self.widths ?? Self.widths(of: rows, text.picture)
    self.widths = widths
    return rows.map { line($0, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) { line += text.padded(cell, to: width) + TableText.gap }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  private static func widths(of rows: [[String]], _ picture: TextPicture) -> [Int] {
    guard let count = rows.first?.count else { return [] }
    return (0..<count).map { column in rows.map { picture.width($0[column]) }.max() ?? 0 }
  }
}
