package import Operations
package import Widgets

/// The list pane: loaded rows, the filter over them, selection and scrolling.
package struct UserList: Sendable {
  /// What is shown when nothing hides rows.
  package private(set) var shown = UserRows(query: .everyone, rows: [], next: nil)
  /// The list of everyone, kept while a search is shown.
  private var everyone: UserRows?
  /// The rows of `shown` that pass the filter; nil when nothing is hidden.
  package private(set) var matches: [Int]?
  /// What hides rows.
  private var matcher: RowMatcher?
  /// By what the rows are ordered; nil for the server's order.
  package private(set) var sort: UserSort?
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
    _read { yield shown.rows[place(at: position)] }
  }

  private func place(at position: Int) -> Int {
    matches.map { $0[position] } ?? shown.place(at: position)
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
    shown = UserRows(query: answer.query, rows: answer.rows, next: answer.next, sort: sort)
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
      (matches ?? shown.order).map { $0.firstIndex { rows[$0].id.hasSameBytes(as: id) } }
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
      shown.sort(by: sort)
      self.everyone = nil
      stopPaging()
      position = ListState()
    }
    position.setCount(count)
    select(id: selectedID)
    return isLoaded
  }

  /// Adds a page at the end, or where an order puts its rows; the selected user stays selected.
  package mutating func append(_ page: UserPage, at time: WallTime) {
    let kept = shown.order == nil || count == 0 ? nil : place(at: position.selected)
    add(page, at: time)
    guard let kept, let row = (matches ?? shown.order)?.firstIndex(of: kept) else { return }
    if rowAtLoadAll == position.selected { rowAtLoadAll = row }
    // What is on screen stays where it is, too.
    let top = position.top + row - position.selected
    position.select(row)
    position.scroll(to: top)
  }

  private mutating func add(_ page: UserPage, at time: WallTime) {
    let known = pinnedID
    let first = shown.rows.count
    shown.append(
      page.users.lazy.filter { known == nil || !$0.id.hasSameBytes(as: known ?? "") }
        .map { UserRow($0, readAt: time) })
    shown.next = page.next
    // Only a filter that the server doesn't know is meant for what comes later as well.
    if let matcher, matcher.isLocal, matches != nil {
      let added = (first..<shown.rows.count).filter { matcher.matches(shown.rows[$0]) }
      guard !added.isEmpty else { return }
      matches = shown.order == nil ? (matches ?? []) + added : shown.places.filter(isMatch(matcher))
    }
    if matches == nil || matcher?.isLocal == true { position.setCount(count) }
  }

  private func isMatch(_ matcher: RowMatcher) -> (Int) -> Bool {
    { matcher.matches(shown.rows[$0]) }
  }

  /// The exact id that stands on top of a search by text and must not come twice.
  private var pinnedID: String? {
    guard case .text(let text) = shown.query, let first = shown.rows.first else { return nil }
    return first.id.hasSameBytes(as: text) ? first.id : nil
  }

  /// Hides the rows that `query` doesn't match; what is typed filters at once (ux 4).
  package mutating func filter(by query: FindQuery, at now: WallTime) {
    let selectedID = selected?.id
    if let matcher = RowMatcher(query, shown: shown.query, at: now) {
      self.matcher = matcher
      matches = shown.places.filter(isMatch(matcher))
      filterWords = (matcher.isLocal ? query.local?.words : nil) ?? query.words
    } else {
      clearFilter()
    }
    position = ListState()
    position.setCount(count)
    select(id: selectedID)
  }

  /// Orders what is loaded; the selected user stays selected.
  package mutating func sort(by sort: UserSort?) {
    let selectedID = selected?.id
    self.sort = sort
    shown.sort(by: sort)
    if let matcher, matches != nil { matches = shown.places.filter(isMatch(matcher)) }
    position = ListState()
    position.setCount(count)
    select(id: selectedID)
  }

  /// Whether what hides rows is a filter that the server doesn't know.
  package var isFilteredLocally: Bool { matches != nil && matcher?.isLocal == true }

  private mutating func clearFilter() {
    matches = nil
    matcher = nil
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
    shown.insertFirst(row)
    // A filter is about what was typed; who was just made is wanted on screen all the same.
    matches = matches.map { [0] + $0.map { $0 + 1 } }
    position.setCount(count)
    position.move(by: 1)
  }

  /// Changes a user wherever they are listed.
  package mutating func change(userID: String, _ body: (inout UserRow) -> Void) {
    // The selected row is nearly always the one in question; only else is the list searched.
    let selected = count > 0 ? place(at: position.selected) : nil
    if let selected, shown.rows[selected].id.hasSameBytes(as: userID) {
      shown.change(at: selected, body)
    } else if let place = shown.rows.firstIndex(where: { $0.id.hasSameBytes(as: userID) }) {
      shown.change(at: place, body)
    }
    if let place = everyone?.rows.firstIndex(where: { $0.id.hasSameBytes(as: userID) }),
      var kept = everyone
    {
      everyone = nil
      kept.change(at: place, body)
      everyone = kept
    }
  }
}
