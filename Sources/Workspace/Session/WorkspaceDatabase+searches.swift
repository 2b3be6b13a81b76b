import FoundationEssentials
import GRDB

/// Find lines kept under a name, the same for all profiles.
extension WorkspaceDatabase {
  /// A find line and its name.
  package typealias NamedLine = (name: String, line: String)

  /// All of them, in the order in which they were saved.
  ///
  /// - Throws: `WorkspaceError`.
  package func searches() throws(WorkspaceError) -> [NamedLine] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT name, line FROM saved_search ORDER BY position")
        .map { (Self.text($0["name"]), Self.text($0["line"])) }
    } ?? []
  }

  /// Puts other ones in their place.
  ///
  /// - Parameter searches: the searches; of two with one name the last is kept.
  /// - Throws: `WorkspaceError`; what was saved before is then still there.
  package func replaceSearches(_ searches: [NamedLine]) throws(WorkspaceError) {
    try write { database in
      try database.execute(sql: "DELETE FROM saved_search")
      for (position, search) in searches.enumerated() {
        try database.execute(
          sql: "INSERT OR REPLACE INTO saved_search (name, position, line) VALUES (?, ?, ?)",
          arguments: [Data(search.name.utf8), position, Data(search.line.utf8)])
      }
    }
  }
}
