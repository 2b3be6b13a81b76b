import Operations
import Widgets

/// Keyed values with what each uses of its limit: metadata and Desk's custom fields.
extension ConsoleState {
  /// The rows of the Metadata tab, in the server's order.
  func metadataTable(of user: KnownUser, in area: Rect) -> DetailTable {
    let items = user.items
    return DetailTable(
      table: itemTable(in: area), count: items.count,
      row: { Self.itemRow(items[$0], limit: Limits.metadataValue) }, empty: "")
  }

  /// The rows of the Desk fields tab.
  func deskFieldsTable(of user: KnownUser, in area: Rect) -> DetailTable {
    let known = desk[user.id]?.customer
    var table = DetailTable(table: itemTable(in: area))
    guard let answer = known?.value else {
      table.empty = deskWords(known?.trouble, what: "the customer")
      return table
    }
    guard let customer = answer.customer else {
      table.empty = "\(user.id) has no Desk customer yet; it has to be created first."
      return table
    }
    let fields = customer.customFields ?? CustomFields()
    let made = customer.createdAt.map { "   created \(MomentText.date($0))" } ?? ""
    table.heading = [
      TextSpans([
        TextSpans.Span("Customer #\(customer.id)", .textStrong),
        TextSpans.Span("   \(fields.count)/\(Limits.customFields) fields\(made)", .textDim),
      ]), TextSpans(),
    ]
    table.count = fields.count
    table.row = { Self.itemRow(fields[$0], limit: Limits.customFieldValue) }
    table.empty = "No custom fields yet."
    return table
  }

  /// Why something of Desk isn't there.
  func deskWords(_ trouble: String?, what: String) -> String {
    switch desk.service {
    case .missing: "no Desk token in this profile"
    case .refused(let words): "\(words); \(functionKey("pane.refresh", in: .detail)) asks again"
    case .usable:
      trouble.map { "\($0); \(functionKey("pane.refresh", in: .detail)) asks again" }
        ?? "reading \(what)"
    }
  }

  private func itemTable(in area: Rect) -> Table {
    let columns = MetadataColumns(area: area)
    return Table(
      columns: [
        TableColumn("KEY", width: columns.keyWidth), TableColumn("VALUE", width: nil),
        TableColumn("LEN", width: 7, isRightAligned: true),
      ], wraps: wrapsDetail, hasHeader: area.rows > Limits.metadataItems + 2)
  }

  /// Static, so that a table doesn't keep the state: it is made for every frame.
  private static func itemRow(_ item: MetadataItem, limit: Int) -> TableRow {
    let counter = Counter(used: item.value.unicodeScalars.count, limit: limit)
    return TableRow([
      TableRow.Cell(item.key, .key, cleaning: .key), TableRow.Cell(item.value, .value),
      TableRow.Cell(counter.text, counter.role, keepsRole: counter.role != .counter),
    ])
  }
}
