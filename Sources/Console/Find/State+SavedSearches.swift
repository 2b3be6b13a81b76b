import Operations
import Widgets

/// Saving the find line under a name, and using what was saved (ux 4).
extension ConsoleState {
  /// Whether there is a line to save.
  var canSaveSearch: Enablement {
    find.editor.text.trimmingBlanks().isEmpty ? .no("the find line is empty") : .yes
  }

  /// Asks for the name of the line.
  mutating func openSaveSearch() -> [Effect] {
    searches.open(.saving, line: find.editor.text.trimmingBlanks())
    return loadSearches()
  }

  /// Lists the saved searches.
  mutating func openSearches() -> [Effect] {
    searches.open(.choosing)
    return loadSearches()
  }

  /// Reads the saved searches once.
  mutating func loadSearches() -> [Effect] {
    guard searches.all == nil, !busy.contains(.searches) else { return [] }
    return start(.searches, .loadSearches)
  }

  /// Takes the saved searches, or why they could not be read or kept.
  mutating func receive(_ result: Result<[SavedSearch], SavedSearchTrouble>) -> [Effect] {
    let effects = finish(.searches)
    switch result {
    case .success(let all):
      searches.take(all)
      // The line may have waited for its meaning.
      guard case .saved = find.query.asked else { return effects }
      guard isOpening else { return effects + findLineChanged() }
      isOpening = false
      return effects + askNow()
    case .failure(let trouble):
      isOpening = false
      return effects + say(trouble.words, .error)
    }
  }

  /// Changes the name or the filter.
  mutating func editSearches(_ body: (inout LineEditor) -> Void) -> [Effect] {
    searches.edit(body)
    return []
  }

  /// Enter: keeps the line under the name, or uses the selected search.
  mutating func acceptSearch() -> [Effect] {
    switch searches.purpose {
    case nil: return []
    case .saving:
      let name = searches.editor.text.trimmingBlanks()
      if let mistake = SavedSearches.mistake(in: name) { return say(mistake, .warning) }
      let line = searches.line
      searches.keep(SavedSearch(name: name, line: line))
      searches.close()
      return start(.searches, .saveSearches(searches.all ?? []))
        + say("@\(name) finds \(line)", .ok)
    case .choosing:
      guard let search = searches.selected else { return [] }
      searches.close()
      screens = []
      focus = .find
      find.editor.setText("@\(search.name)")
      return askNow()
    }
  }

  /// Moves the selection.
  mutating func moveSearch(by delta: Int) -> [Effect] {
    searches.position.move(by: delta)
    return []
  }

  /// Forgets the selected search.
  mutating func removeSearch() -> [Effect] {
    guard searches.purpose == .choosing, let search = searches.selected else { return [] }
    searches.remove(search)
    return start(.searches, .saveSearches(searches.all ?? []))
      + say("@\(search.name) is forgotten; it was \(search.line)")
  }

  /// Closes the box.
  mutating func closeSearches() -> [Effect] {
    searches.close()
    return []
  }
}
