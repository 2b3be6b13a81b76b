package import Operations
package import Widgets

/// The rows of a search and where the next page starts.
package struct UserRows: Sendable {
  /// What was asked.
  package var query: FindQuery
  /// The rows in the server's order.
  package var rows: [UserRow]
  /// Where the next page starts; nil when all are here.
  package var next: String?

  /// The words of the title: `37 loaded, more >`.
  package var note: String { "\(rows.count) loaded" + (next == nil ? "" : ", more >") }
}

/// The list pane: loaded rows, the filter over them, selection and scrolling.
package struct UserList: Sendable {
  /// What is shown when nothing hides rows.
  package private(set) var shown = UserRows(query: .everyone, rows: [], next: nil)
  /// The list of everyone, kept while a search is shown.
  private var everyone: UserRows?
  /// The rows of `shown` that pass the filter; nil when nothing is hidden.
  package private(set) var matches: [Int]?
  /// The filter's words, for the title.
  package private(set) var filterWords = ""
  /// Selection and scrolling over the visible rows.
  package var position = ListState()
  /// Whether an answer is awaited, so that the rows are drawn dimmed.
  package var isWaiting = false
  /// Whether any answer has arrived yet.
  package private(set) var isLoaded = false
  /// Whether all remaining pages are being loaded.
  package var isLoadingAll = false
  /// The row that was selected when that began.
  package var rowAtLoadAll = 0
  /// Whether the next page is under way.
  package var isLoadingPage = false

  /// Creates an empty list.
  package init() {}

  /// The number of rows in sight of the filter.
  package var count: Int { matches?.count ?? shown.rows.count }

  /// The row at a visible position.
  package subscript(position: Int) -> UserRow {
    // Lent, not copied: a row has a dozen texts, and every frame looks at thirty rows.
    _read { yield shown.rows[matches.map { $0[position] } ?? position] }
  }

  /// The selected row; nil when there is none.
  package var selected: UserRow? { count > 0 ? self[position.selected] : nil }

  /// Takes over the answer to a search.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - id: the user to stay on, where the answer has them.
  package mutating func show(_ answer: FindAnswer, keeping id: String?) {
    if shown.query == .everyone, isLoaded, answer.query != .everyone { everyone = shown }
    if answer.query == .everyone { everyone = nil }
    shown = UserRows(query: answer.query, rows: answer.rows, next: answer.next)
    isLoaded = true
    isWaiting = false
    stopPaging()
    clearFilter()
    position = ListState()
    position.setCount(count)
    select(id: id)
  }

  /// Selects a user by id; without one, or when they aren't here, the selection stays.
  package mutating func select(id: String?) {
    guard let id, count > 0, !self[position.selected].id.hasSameBytes(as: id) else { return }
    let rows = shown.rows
    let row =
      matches.map { $0.firstIndex { rows[$0].id.hasSameBytes(as: id) } }
      ?? rows.firstIndex { $0.id.hasSameBytes(as: id) }
    if let row { position.select(row) }
  }

  /// Shows everyone again as they were loaded; false when the server has to be asked.
  package mutating func restoreEveryone() -> Bool {
    let selectedID = selected?.id
    clearFilter()
    isWaiting = false
    if shown.query != .everyone {
      guard let everyone else { return false }
      shown = everyone
      self.everyone = nil
      stopPaging()
      position = ListState()
    }
    position.setCount(count)
    select(id: selectedID)
    return isLoaded
  }

  /// Adds a page at the end; the selection stays.
  package mutating func append(_ page: UserPage, at time: WallTime) {
    let known = pinnedID
    for user in page.users where known == nil || !user.id.hasSameBytes(as: known ?? "") {
      shown.rows.append(UserRow(user, readAt: time))
    }
    shown.next = page.next
    if matches == nil { position.setCount(count) }
  }

  /// The exact id that stands on top of a search by text and must not come twice.
  private var pinnedID: String? {
    guard case .text(let text) = shown.query, let first = shown.rows.first else { return nil }
    return first.id.hasSameBytes(as: text) ? first.id : nil
  }

  /// Hides the rows that `query` doesn't match; what is typed filters at once (ux 4).
  package mutating func filter(by query: FindQuery) {
    let selectedID = selected?.id
    if query != shown.query, let matcher = RowMatcher(query) {
      matches = shown.rows.indices.filter { matcher.matches(shown.rows[$0]) }
      filterWords = query.words
    } else {
      clearFilter()
    }
    position = ListState()
    position.setCount(count)
    select(id: selectedID)
  }

  private mutating func clearFilter() {
    matches = nil
    filterWords = ""
  }

  /// Ends what loads further pages, as far as the list is concerned.
  package mutating func stopPaging() {
    isLoadingAll = false
    isLoadingPage = false
  }

  /// Puts a user who isn't listed yet on top; whoever was selected stays so.
  package mutating func insert(_ row: UserRow) {
    guard !shown.rows.contains(where: { $0.id.hasSameBytes(as: row.id) }) else { return }
    shown.rows.insert(row, at: 0)
    // A filter is about what was typed; who was just made is wanted on screen all the same.
    matches = matches.map { [0] + $0.map { $0 + 1 } }
    position.setCount(count)
    position.move(by: 1)
  }

  /// Changes a user wherever they are listed.
  package mutating func change(userID: String, _ body: (inout UserRow) -> Void) {
    // The selected row is nearly always the one in question; only else is the list searched.
    let selected = count > 0 ? matches.map { $0[position.selected] } ?? position.selected : nil
    if let selected, shown.rows[selected].id.hasSameBytes(as: userID) {
      body(&shown.rows[selected])
    } else if let index = shown.rows.firstIndex(where: { $0.id.hasSameBytes(as: userID) }) {
      body(&shown.rows[index])
    }
    if let index = everyone?.rows.firstIndex(where: { $0.id.hasSameBytes(as: userID) }),
      var kept = everyone
    {
      everyone = nil
      body(&kept.rows[index])
      everyone = kept
    }
  }
}
