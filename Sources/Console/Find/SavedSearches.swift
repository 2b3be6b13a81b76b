package import Widgets

/// The saved searches, as far as they were read, and the box in which they are named and chosen.
package struct SavedSearches: Sendable {
  /// What the box is open for.
  package enum Purpose: Sendable { case saving, choosing }

  /// The searches; nil before they were read.
  package private(set) var all: [SavedSearch]?
  /// What the box is open for; nil while it is closed.
  package private(set) var purpose: Purpose?
  /// The name that is typed, or what filters the list.
  package var editor = LineEditor()
  /// Selection over the searches in sight.
  package var position = ListState()
  /// The line that is being saved.
  package private(set) var line = ""

  /// Creates searches that were not read yet.
  package init() {}

  /// The line kept under a name, compared without case.
  package func line(named name: String) -> String? {
    all?.first { $0.name.lowercased() == name.lowercased() }?.line
  }

  /// The searches that the typed text doesn't hide.
  package var shown: [SavedSearch] {
    let text = purpose == .choosing ? editor.text.lowercased() : ""
    return (all ?? []).filter {
      text.isEmpty || "\($0.name) \($0.line)".lowercased().contains(text)
    }
  }

  /// The selected search.
  package var selected: SavedSearch? {
    let shown = shown
    return shown.indices.contains(position.selected) ? shown[position.selected] : nil
  }

  /// Takes over what was read.
  mutating func take(_ searches: [SavedSearch]) {
    all = searches
    position.setCount(shown.count)
  }

  /// Opens the box.
  mutating func open(_ purpose: Purpose, line: String = "") {
    self.purpose = purpose
    self.line = line
    let name = all?.first { $0.line == line }?.name
    editor = LineEditor(purpose == .saving ? name ?? "" : "")
    editor.selectAll()
    position = ListState()
    position.setCount(shown.count)
  }

  /// Closes the box.
  mutating func close() { purpose = nil }

  /// Changes the text.
  mutating func edit(_ body: (inout LineEditor) -> Void) {
    body(&editor)
    position.setCount(shown.count)
  }

  /// Keeps a line under a name; one that has the name already is replaced.
  mutating func keep(_ search: SavedSearch) {
    var searches = all ?? []
    searches.removeAll { $0.name.lowercased() == search.name.lowercased() }
    searches.append(search)
    take(searches.sorted { $0.name.lowercased() < $1.name.lowercased() })
  }

  /// Forgets a search.
  mutating func remove(_ search: SavedSearch) {
    take((all ?? []).filter { $0 != search })
  }

  /// What is wrong with a name; nil when it can be used.
  static func mistake(in name: String) -> String? {
    if name.isEmpty { return "a saved search needs a name" }
    if name.contains(where: { $0.isWhitespace || $0 == "@" }) {
      return "a name has no blanks and no @"
    }
    return name.count > 40 ? "a name has at most 40 characters" : nil
  }
}
