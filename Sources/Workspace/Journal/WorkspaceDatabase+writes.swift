import FoundationEssentials
import GRDB
package import Operations
import SendbirdAPI

/// The writes of the journal, each with what is known of its end.
extension WorkspaceDatabase {
  /// The writes of all profiles, or of one, newest first.
  ///
  /// - Parameters:
  ///   - profile: the profile's name; nil takes all.
  ///   - limit: the most writes.
  ///   - isWanted: which of them.
  /// - Returns: the writes; none when there is no file.
  /// - Throws: `WorkspaceError`.
  package func journalWrites(
    ofProfile profile: String? = nil, limit: Int,
    where isWanted: @Sendable (JournalWrite) -> Bool = { _ in true }
  ) throws(WorkspaceError) -> [JournalWrite] {
    var condition = "kind = 'intent'"
    var arguments = StatementArguments()
    if let profile {
      condition += " AND profile = ?"
      arguments += [Data(profile.utf8)]
    }
    return try writes(condition, arguments, limit: limit, where: isWanted)
  }

  /// One write by its number, whoever's it is; nil where there is none.
  ///
  /// - Throws: `WorkspaceError`.
  package func journalWrite(_ id: JournalID) throws(WorkspaceError) -> JournalWrite? {
    try writes("kind = 'intent' AND number = ?", [id.number], limit: 1) { _ in true }.first
  }

  /// One write by its number; nil where the owner has none.
  func write(
    _ id: JournalID, of owner: SessionOwner
  ) throws(WorkspaceError) -> JournalWrite? {
    try writes(
      "kind = 'intent' AND number = ? AND profile = ? AND application = ?",
      [id.number, Data(owner.profile.utf8), Data(owner.applicationID.utf8)], limit: 1
    ) { _ in true }.first
  }

  /// The owner's writes on some records, newest first.
  func writes(
    of owner: SessionOwner, about subjects: [String], limit: Int
  ) throws(WorkspaceError) -> [JournalWrite] {
    guard !subjects.isEmpty else { return [] }
    let marks = subjects.map { _ in "?" }.joined(separator: ", ")
    return try writes(
      "kind = 'intent' AND profile = ? AND application = ? AND subject IN (\(marks))",
      [Data(owner.profile.utf8), Data(owner.applicationID.utf8)]
        + StatementArguments(subjects.map { Data($0.utf8) }), limit: limit
    ) { _ in true }
  }

  /// The owner's writes that were begun at a time or later, newest first.
  func writes(of owner: SessionOwner, since at: Int64) throws(WorkspaceError) -> [JournalWrite] {
    try writes(
      "kind = 'intent' AND profile = ? AND application = ? AND at >= ?",
      [Data(owner.profile.utf8), Data(owner.applicationID.utf8), at], limit: .max
    ) { _ in true }
  }

  /// The owner's writes on tickets that were begun at a time or later, newest first.
  func ticketWrites(
    of owner: SessionOwner, since at: Int64
  ) throws(WorkspaceError) -> [JournalWrite] {
    // Others aren't read; what the words let through besides is no ticket's, and harms nothing.
    try writes(
      """
      kind = 'intent' AND profile = ? AND application = ? AND at >= ?
      AND instr(body, CAST('"operation":"ticket.' AS BLOB)) > 0
      """,
      [Data(owner.profile.utf8), Data(owner.applicationID.utf8), at], limit: .max
    ) { _ in true }
  }

  /// The owner's newest write that is wanted.
  func latestWrite(
    of owner: SessionOwner, where isWanted: (JournalWrite) -> Bool
  ) throws(WorkspaceError) -> JournalWrite? {
    try writes(
      """
      kind = 'intent' AND profile = ? AND application = ? AND EXISTS (
        SELECT 1 FROM journal AS later WHERE later.intent = journal.number
        AND later.kind IN ('outcome', 'resolution'))
      """, [Data(owner.profile.utf8), Data(owner.applicationID.utf8)], limit: 1, where: isWanted
    ).first
  }

  /// The owner's newest write after a number that is wanted, whether or not it is known how it ended;
  /// looked for among so many of the newest.
  func newestWrite(
    of owner: SessionOwner, after number: Int64, among count: Int,
    where isWanted: (JournalWrite) -> Bool
  ) throws(WorkspaceError) -> JournalWrite? {
    try writes(
      "kind = 'intent' AND profile = ? AND application = ? AND number > ?",
      [Data(owner.profile.utf8), Data(owner.applicationID.utf8), number], limit: 1, among: count,
      where: isWanted
    ).first
  }

  /// The owner's newest write after a number that is wanted and whose end isn't known.
  func newestUnsettled(
    of owner: SessionOwner, after number: Int64, where isWanted: (JournalWrite) -> Bool
  ) throws(WorkspaceError) -> JournalWrite? {
    // What the words rule out isn't read.
    try writes(
      """
      kind = 'intent' AND profile = ? AND application = ? AND number > ? AND NOT EXISTS (
        SELECT 1 FROM journal AS later WHERE later.intent = journal.number
        AND later.kind IN ('outcome', 'resolution')
        AND instr(later.body, CAST('"unknown"' AS BLOB)) = 0)
      """, [Data(owner.profile.utf8), Data(owner.applicationID.utf8), number], limit: 1,
      where: isWanted
    ).first
  }

  /// The owner's writes of which nobody knows how they ended, oldest first.
  func openWrites(of owner: SessionOwner) throws(WorkspaceError) -> [JournalWrite] {
    // What the words rule out isn't read; the others are looked at one by one.
    try writes(
      """
      kind = 'intent' AND profile = ? AND application = ? AND NOT EXISTS (
        SELECT 1 FROM journal AS later WHERE later.intent = journal.number
        AND (later.kind = 'resolution' OR (later.kind = 'outcome'
          AND instr(later.body, CAST('"unknown"' AS BLOB)) = 0)))
      """, [Data(owner.profile.utf8), Data(owner.applicationID.utf8)], limit: .max,
      where: \.isOpen
    ).reversed()
  }

  /// Writes newest first, read one after the other until there are enough.
  private func writes(
    _ condition: String, _ arguments: StatementArguments, limit: Int, among count: Int = .max,
    where isWanted: (JournalWrite) -> Bool
  ) throws(WorkspaceError) -> [JournalWrite] {
    guard limit > 0 else { return [] }
    return try read { database -> [JournalWrite] in
      let numbers = try Int64.fetchCursor(
        database,
        sql: "SELECT number FROM journal WHERE \(condition) ORDER BY number DESC LIMIT \(count)",
        arguments: arguments)
      var writes: [JournalWrite] = []
      while writes.count < limit, let number = try numbers.next() {
        let records = try Self.records(database, "intent = ?", [number])
        guard let write = JournalWrite(records), isWanted(write) else { continue }
        writes.append(write)
      }
      return writes
    } ?? []
  }
}
