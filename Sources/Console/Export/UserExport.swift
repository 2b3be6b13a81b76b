import Operations

/// Users to be written to a file, and how.
package struct UserExport: Sendable {
  /// The form of the file.
  package enum Format: String, Sendable, CaseIterable {
    case csv, json

    /// The form that a file's name asks for; nil for any other ending.
    init?(path: String) {
      let name = path.lowercased()
      guard let format = Self.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) else {
        return nil
      }
      self = format
    }
  }

  /// The users, in the order of the list.
  package let rows: [UserRow]
  /// The file.
  package let path: String
  /// The form, by the file's name.
  package var format: Format { Format(path: path) ?? .csv }

  /// Makes an export.
  package init(rows: [UserRow], path: String) {
    self.rows = rows
    self.path = path
  }
}

/// What became of an export.
package struct ExportOutcome: Sendable {
  /// The file.
  package let path: String
  /// How many users it holds.
  package let users: Int
  /// How many cells carry an apostrophe, so that no spreadsheet takes them for formulas.
  package let guarded: Int

  /// Makes an outcome.
  package init(path: String, users: Int, guarded: Int) {
    self.path = path
    self.users = users
    self.guarded = guarded
  }
}

/// Users as text of a file, made piece by piece so that nothing waits for a hundred thousand of them.
struct ExportText {
  /// How many cells carry an apostrophe.
  private(set) var guarded = 0
  private let format: UserExport.Format

  init(_ format: UserExport.Format) {
    self.format = format
  }

  /// The columns of the CSV form.
  private static let columns = [
    "user_id", "nickname", "profile_url", "is_active", "is_online", "last_seen_at", "created_at",
    "metadata",
  ]

  /// What stands in front of the first user.
  var head: String {
    format == .csv ? Self.columns.joined(separator: ",") + "\r\n" : "["
  }

  /// What stands behind the last one.
  var tail: String { format == .csv ? "" : "\n]\n" }

  /// One user.
  mutating func row(_ row: UserRow, isFirst: Bool) -> String {
    switch format {
    case .csv: line(row)
    case .json: (isFirst ? "\n" : ",\n") + "  " + Self.json(row).safeText()
    }
  }

  private static func json(_ row: UserRow) -> JSONValue {
    row.user?.json
      ?? .object([JSONMember("user_id", .string(row.id)), JSONMember("not_found", .bool(true))])
  }

  private mutating func line(_ row: UserRow) -> String {
    guard let user = row.user else {
      return cell(row.id) + String(repeating: ",", count: Self.columns.count - 1) + "\r\n"
    }
    let lastSeen =
      switch user.lastSeen {
      case .at(let time): time.iso8601
      case .online, .never, nil: ""
      }
    let cells = [
      cell(user.id), cell(user.nickname ?? ""), cell(user.profileURL ?? ""),
      user.isActive.map(String.init) ?? "", user.isOnline.map(String.init) ?? "", lastSeen,
      user.createdAt?.iso8601 ?? "", cell(user.metadata.map { $0.json.safeText() } ?? ""),
    ]
    return cells.joined(separator: ",") + "\r\n"
  }

  /// A cell as RFC 4180 has it; what a spreadsheet would run gets an apostrophe in front, as it asks
  /// for text that only looks like a formula.
  private mutating func cell(_ text: String) -> String {
    var text = text
    // The wide signs are formulas to spreadsheets of East Asia.
    if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
      text = "'" + text
      guarded += 1
    }
    // Where `;` or a tab separates cells, it must not end one.
    let needsQuotes = text.utf8.contains { Array("\",;\t\r\n".utf8).contains($0) }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
