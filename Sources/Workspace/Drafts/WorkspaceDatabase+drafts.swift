import FoundationEssentials
import GRDB
import Operations
import SendbirdAPI

/// Drafts: of each profile, application, record and form at most one of each console.
extension WorkspaceDatabase {
  /// All drafts, the newest first.
  ///
  /// - Parameter owner: whose. The default is everybody's.
  /// - Returns: the drafts; none when there is no file.
  /// - Throws: `WorkspaceError`.
  package func drafts(of owner: SessionOwner? = nil) throws(WorkspaceError) -> [SavedDraft] {
    try read { database in
      let condition = owner == nil ? "" : "WHERE profile = ? AND application = ?"
      return try Row.fetchAll(
        database,
        sql: "SELECT * FROM draft \(condition) ORDER BY changed_at DESC, id DESC",
        arguments: owner?.columns ?? []
      ).map(Self.draft)
    } ?? []
  }

  /// One draft by its number; nil if there is none.
  ///
  /// - Throws: `WorkspaceError`.
  package func draft(_ id: Int64) throws(WorkspaceError) -> SavedDraft? {
    let found = try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM draft WHERE id = ?", arguments: [id])
        .map(Self.draft)
    }
    return found ?? nil
  }

  /// Keeps and forgets drafts, all or none.
  ///
  /// Each console has a draft of its own, or goes on from the one it has read: what another one has
  /// written meanwhile is never replaced nor forgotten, nor what one has that is still there.
  ///
  /// - Parameters:
  ///   - edits: what to keep and what to forget.
  ///   - writer: the console that asks for it.
  ///   - holder: its process. The default is this one.
  /// - Returns: the drafts beside which, or in whose place, there are or were others.
  /// - Throws: `WorkspaceError`; what was kept before is then still there.
  package func keep(
    _ edits: [DraftEdit], by writer: Int64, as holder: DraftHolder = .own
  ) throws(WorkspaceError) -> [DraftCollision] {
    // Where nothing was ever kept there is nothing to forget, and no reason to make a file.
    if edits.allSatisfy({ $0.text == nil }), try drafts().isEmpty { return [] }
    return try write { database in
      try edits.compactMap { edit in try Self.apply(edit, by: writer, holder, database) }
    }
  }

  /// Makes a draft that was read this console's own, before it is sent.
  ///
  /// - Parameters:
  ///   - key: which form it is of.
  ///   - seen: the version that was read.
  ///   - writer: the console that asks for it.
  /// - Returns: whether it is; false where another console has changed, claimed or sent it since, or
  ///   has written it and is still there.
  /// - Throws: `WorkspaceError`.
  package func claim(
    _ key: DraftKey, seen: DraftVersion, by writer: Int64
  ) throws(WorkspaceError) -> Bool {
    try write { database in
      guard let row = try Self.own(key, seen: seen, by: writer, database) else { return false }
      let focus = Self.focus(Self.json(row, "focus").map(DraftFocus.init(json:)), .own)
      try database.execute(
        sql: "UPDATE draft SET writer = ?, focus = ? WHERE id = ?",
        arguments: [writer, focus, row["id"] as Int64])
      return true
    }
  }

  private static var place: String {
    "profile = ? AND application = ? AND kind = ? AND record = ? AND form = ?"
  }

  /// Forgets drafts by their numbers.
  ///
  /// - Returns: the numbers of those that were there.
  /// - Throws: `WorkspaceError`; then none is forgotten.
  package func discardDrafts(_ ids: [Int64]) throws(WorkspaceError) -> [Int64] {
    guard try !drafts().isEmpty else { return [] }
    return try write { database in
      try ids.filter { id in
        try database.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [id])
        return database.changesCount > 0
      }
    }
  }

  /// The newest draft of a form that a console may replace: its own, or the one it has read, unless
  /// another console is there that has it.
  private static func own(
    _ key: DraftKey, seen: DraftVersion?, by writer: Int64, _ database: Database
  ) throws -> Row? {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, writer, changed_at, focus FROM draft WHERE \(place)
        AND (writer = ? OR (writer = ? AND changed_at = ?)) ORDER BY changed_at DESC, id DESC
        """,
      arguments: key.columns + [writer, seen?.writer, seen?.at]
    ).first { $0["writer"] == writer || !isHeld($0) }
  }

  /// Whether another console that is still there has written a draft.
  private static func isHeld(_ row: Row) -> Bool {
    DraftHolder(json: json(row, "focus")?["holder"])?.isAnotherAlive(changed: row["changed_at"])
      ?? false
  }

  /// The place of the cursor, and who has the draft.
  private static func focus(_ focus: DraftFocus?, _ holder: DraftHolder) -> Data {
    var members = (focus ?? DraftFocus()).json.object ?? []
    members.append(JSONMember("holder", holder.json))
    return Data(JSONValue.object(members).serializedBytes())
  }

  private static func json(_ row: Row, _ name: String) -> JSONValue? {
    let bytes: Data = row[name]
    return try? JSONValue(parsing: bytes)
  }

  private static func apply(
    _ edit: DraftEdit, by writer: Int64, _ holder: DraftHolder, _ database: Database
  ) throws -> DraftCollision? {
    let row = try own(edit.key, seen: edit.seen, by: writer, database)
    let found: Int64? = row?["id"]
    guard let text = edit.text else {
      try database.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [found])
      return nil
    }
    let values: StatementArguments = [
      writer, text.at, focus(text.focus, holder), Data(text.content),
    ]
    // A number is drawn for a new draft only, not for every letter of it.
    if let found {
      try database.execute(
        sql: "UPDATE draft SET writer = ?, changed_at = ?, focus = ?, content = ? WHERE id = ?",
        arguments: values + [found])
      return nil
    }
    let others =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM draft WHERE \(place)", arguments: edit.key.columns)
      ?? 0
    let wasThere = edit.isOnDisk || edit.seen != nil
    // Where there is another one, nobody can say that the text was thrown away, so it stays.
    if wasThere, edit.isSameText, others == 0 {
      return DraftCollision(key: edit.key, isGone: true, isKept: false, hasOthers: false)
    }
    try database.execute(
      sql: """
        INSERT INTO draft (writer, changed_at, focus, content, profile, application, kind, record,
          form)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: values + edit.key.columns)
    guard others > 0 || wasThere else { return nil }
    return DraftCollision(key: edit.key, isGone: wasThere, hasOthers: others > 0)
  }

  private static func draft(_ row: Row) -> SavedDraft {
    return SavedDraft(
      id: row["id"],
      key: DraftKey(
        owner: SessionOwner(profile: text(row["profile"]), applicationID: text(row["application"])),
        subject: OperationSubject(kind: row["kind"], id: text(row["record"])),
        form: text(row["form"])),
      content: json(row, "content").flatMap { try? DraftContent(json: $0) },
      focus: json(row, "focus").map(DraftFocus.init(json:)) ?? DraftFocus(),
      version: DraftVersion(writer: row["writer"], at: row["changed_at"]), isHeld: isHeld(row))
  }
}

extension SessionOwner {
  fileprivate var columns: StatementArguments {
    [Data(profile.utf8), Data(applicationID.utf8)]
  }
}

extension DraftKey {
  fileprivate var columns: StatementArguments {
    owner.columns + [subject.kind, Data((subject.id ?? "").utf8), Data(form.utf8)]
  }
}
