/// A find line kept under a name.
package struct SavedSearch: Sendable, Equatable {
  /// The name, typed as `@name`.
  package let name: String
  /// The find line.
  package let line: String

  /// Creates a saved search.
  package init(name: String, line: String) {
    self.name = name
    self.line = line
  }
}

/// Where saved searches are kept.
package protocol SavedSearchStore: Sendable {
  /// Reads all searches, in the order they are listed.
  ///
  /// - Throws: `SavedSearchTrouble` when they are there and can't be read.
  func load() async throws(SavedSearchTrouble) -> [SavedSearch]

  /// Replaces all searches.
  ///
  /// - Throws: `SavedSearchTrouble` when they could not be kept.
  func save(_ searches: [SavedSearch]) async throws(SavedSearchTrouble)
}

/// Why saved searches could not be read or kept.
package struct SavedSearchTrouble: Error, Sendable {
  /// One sentence.
  package let words: String

  /// Creates trouble.
  package init(_ words: String) {
    self.words = words
  }
}

/// Keeps saved searches for as long as the process lives.
package actor MemorySavedSearches: SavedSearchStore {
  private var searches: [SavedSearch]

  /// Creates a store.
  package init(_ searches: [SavedSearch] = []) {
    self.searches = searches
  }

  package func load() -> [SavedSearch] { searches }

  package func save(_ searches: [SavedSearch]) { self.searches = searches }
}
