package import Workspace

/// Saved searches on disk, so that they are there at the next start.
package struct WorkspaceSearches: SavedSearchStore {
  private let workspace: WorkspaceDatabase

  /// Keeps searches in what this machine remembers.
  package init(_ workspace: WorkspaceDatabase) {
    self.workspace = workspace
  }

  package func load() async throws(SavedSearchTrouble) -> [SavedSearch] {
    do throws(WorkspaceError) {
      return try await workspace.searches().map { SavedSearch(name: $0.name, line: $0.line) }
    } catch {
      throw SavedSearchTrouble(error.description)
    }
  }

  package func save(_ searches: [SavedSearch]) async throws(SavedSearchTrouble) {
    do throws(WorkspaceError) {
      try await workspace.replaceSearches(searches.map { ($0.name, $0.line) })
    } catch {
      throw SavedSearchTrouble(error.description)
    }
  }
}
