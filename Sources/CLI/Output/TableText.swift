import Operations

/// Records as text for people: cleaned, in columns, nothing cut off.
struct TableText: Sendable {
  let picture: TextPicture

  /// The space between two columns.
  static let gap = "  "

  /// A record as rows of names and values; a list as its table; nothing where nothing is left.
  func record(_ outcome: Outcome) -> String {
    switch outcome.subject {
    case .user(let user): rows(RecordRows.rows(of: user))
    case .users(let users): list(users)
    case .customer(let customer): rows(RecordRows.rows(of: customer.raw))
    case .customers(let customers): list(customers)
    case .ticket(let ticket): rows(RecordRows.rows(of: ticket.raw))
    case .tickets(let tickets): list(tickets)
    case .metadata(let metadata): rows(RecordRows.rows(of: metadata))
    case .nothing: ""
    }
  }

  /// Rows of names and values.
  func rows(_ rows: [RecordRow]) -> String {
    let names = rows.map { picture.cleaned($0.name, true) }
    let column = names.map(picture.width).max() ?? 0
    return zip(names, rows).map { name, row in
      let value = picture.cleaned(row.value, row.isKey)
      return value.isEmpty ? name + "\n" : padded(name, to: column) + Self.gap + value + "\n"
    }.joined()
  }

  /// A whole list.
  func list<Row: ListRow>(_ elements: [Row]) -> String {
    var table = ListTable<Row>(text: self)
    return table.page(elements)
  }

  /// A whole list of what is of profiles and their applications.
  func list<Row: OwnedRow>(_ elements: [Row]) -> String {
    var table = ListTable(text: self, columns: Row.columns(of: elements))
    return table.page(elements)
  }

  /// A cleaned text with blanks up to a width; a wider one as it is.
  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - picture.width(text)))
  }
}
