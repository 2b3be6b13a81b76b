import Operations
import Widgets

/// The find line: typing filters at once, a pause or Enter asks the server (ux 4).
extension ConsoleState {
  /// The pause in typing after which the server is asked.
  static let askPause = 250

  /// What the find line asks for, a saved search by what was saved.
  var sought: FindQuery {
    let typed = find.query
    guard case .saved(let name) = typed.asked, searches.all != nil else { return typed }
    guard let line = searches.line(named: name) else {
      return .incomplete("nothing is saved as @\(name); ' lists what is")
    }
    let query = FindQuery(line)
    guard case .saved = query.asked else { return query.adding(typed.local) }
    return .incomplete("@\(name) is \(line), which is a saved search itself")
  }

  /// Puts the cursor into the find line and selects its text.
  mutating func focusFind() -> [Effect] {
    focus = .find
    find.editor.selectAll()
    return []
  }

  /// Changes the line; rows that don't match disappear at once.
  mutating func editFind(_ body: (inout FindLine) -> Void) -> [Effect] {
    let before = find.editor.text
    body(&find)
    guard !find.editor.text.hasSameBytes(as: before) else { return [] }
    find.wasEdited()
    return findLineChanged()
  }

  /// Types in the line; `/`, which goes to the line, is no text where nothing is kept by it.
  mutating func typeInFind(_ text: String) -> [Effect] {
    if text == "/", find.takesSlashAsKey { return focusFind() }
    return editFind { $0.editor.insert(text) }
  }

  /// Filters by what the line says now, and asks the server after a pause.
  mutating func findLineChanged() -> [Effect] {
    let query = sought
    var effects = stop(.find)
    users.isWaiting = false
    if case .saved = query.asked { return effects + loadSearches() + [.stopTimer(.ask)] }
    if case .incomplete = query {
      users.filter(by: query, at: now)
      return effects + [.stopTimer(.ask)]
    }
    if query == .everyone || query.asked == .everyone && users.shown.query != .everyone {
      effects += stop(.pages)
      let isBack = users.restoreEveryone()
      if isBack, query.local == nil { return effects + selectionMoved() + [.stopTimer(.ask)] }
    }
    users.filter(by: query, at: now)
    effects += selectionMoved()
    if query == users.shown.query, users.isLoaded { return effects + [.stopTimer(.ask)] }
    return effects + [.startTimer(.ask, milliseconds: Self.askPause)]
  }

  /// After a pause in typing: asks the server, where it can be asked.
  mutating func askAfterPause() -> [Effect] {
    let query = sought
    guard let filter = query.local, isShown(query) else { return ask() }
    return say(words(of: filter))
  }

  /// Whether the rows are the server's answer to what the line asks.
  private func isShown(_ query: FindQuery) -> Bool {
    users.isLoaded && users.shown.query == query.asked
  }

  /// What a local filter is and how far it reaches.
  private func words(of filter: LocalFilter) -> String {
    let loaded = users.shown.rows.count
    let asked = users.shown.query == .everyone ? "" : " of \(users.shown.query.words)"
    let more = users.shown.next == nil ? "" : "; \(key("list.last", in: .list)) loads the others"
    return
      "local filter: Sendbird can't do this, so \(filter.words) holds for the \(loaded) loaded "
      + "users\(asked)\(more)"
  }

  /// Asks the server for what the line says, as far as the server knows of it.
  mutating func ask() -> [Effect] {
    let query = sought
    if case .saved = query.asked { return loadSearches() }
    if case .incomplete(let hint) = query { return say(hint, .warning) }
    users.isWaiting = true
    return [.stopTimer(.ask)] + stop(.pages) + start(.find, .find(query.asked))
  }

  /// Enter: asks, and opens a single hit.
  mutating func askNow() -> [Effect] {
    find.remember()
    let query = sought
    if case .saved = query.asked {
      isOpening = true
      return loadSearches()
    }
    if case .incomplete(let hint) = query { return say(hint, .warning) }
    if let filter = query.local, isShown(query) {
      users.filter(by: query, at: now)
      focus = users.count > 0 ? .list : .find
      return [.stopTimer(.ask)] + selectionMoved() + say(words(of: filter))
    }
    if query == .everyone, users.restoreEveryone() || users.isLoaded && users.shown.query == query {
      focus = .list
      return [.stopTimer(.ask)] + selectionMoved()
    }
    isOpening = true
    if busy.contains(.find), users.isWaiting { return [.stopTimer(.ask)] }
    return ask()
  }

  /// Shows what a search found.
  mutating func show(_ answer: FindAnswer, milliseconds: Int) -> [Effect] {
    let opens = isOpening
    isOpening = false
    if answer.rows.isEmpty, users.matches?.isEmpty == false, answer.query == sought.asked {
      // Sendbird compares nicknames letter by letter; what is loaded was compared without case.
      users.isWaiting = false
      if opens { focus = .list }
      return say(
        "\(answer.query.emptyWords(on: profile.name)) These loaded users contain it.", .warning)
    }
    let effects =
      stop(.pages)
      + listChanged { users in
        users.show(answer, keeping: opens ? nil : users.selected?.id)
      }
    let hits = answer.rows.count { $0.user != nil }
    if let filter = sought.local, hits > 0 {
      return effects + showFiltered(answer, filter, opens: opens, milliseconds: milliseconds)
    }
    if opens {
      if case .ticket(let id) = answer.query, hits > 0 {
        soughtTicket = id
        return effects + openSelected() + show(.tickets) + selectSoughtTicket()
      }
      if answer.opensDirectly { return effects + openSelected() }
      focus = hits > 0 ? .list : .find
    }
    guard hits > 0 else {
      let near = answer.query.nearWords.map { " \($0.prefix(1).uppercased())\($0.dropFirst())" }
      return effects + say(answer.query.emptyWords(on: profile.name) + (near ?? ""), .warning)
    }
    let missing = answer.rows.count - hits
    let words = answer.query.hitWords(
      "\(hits)\(answer.next == nil ? "" : "+")", isOne: hits == 1 && answer.next == nil)
    let rest = missing == 0 ? "" : ", \(missing) not found"
    let near = answer.query.nearWords.map { "; \($0)" } ?? ""
    return effects + sayUnlessWarned("\(words) in \(milliseconds) ms\(rest)\(near)")
  }
}

extension ConsoleState {
  /// Holds the conditions of the line against what the server has found.
  private mutating func showFiltered(
    _ answer: FindAnswer, _ filter: LocalFilter, opens: Bool, milliseconds: Int
  ) -> [Effect] {
    users.filter(by: sought, at: now)
    let effects = selectionMoved()
    let found = answer.query.hitWords(
      "\(answer.rows.count)\(answer.next == nil ? "" : "+")",
      isOne: answer.rows.count == 1 && answer.next == nil)
    let more = answer.next == nil ? "" : "; \(key("list.last", in: .list)) loads the others"
    let words =
      "\(found) in \(milliseconds) ms; local filter \(filter.words): \(users.count) of "
      + "\(answer.rows.count) loaded\(more)"
    guard users.count > 0 else {
      if opens { focus = answer.next == nil ? .find : .list }
      return effects + say(words, .warning)
    }
    guard opens else { return effects + say(words) }
    if users.count == 1, answer.next == nil { return effects + openSelected() + say(words) }
    focus = .list
    return effects + say(words)
  }
}

extension FindAnswer {
  /// Whether Enter goes straight to the user: one hit, or an exact id on top.
  var opensDirectly: Bool {
    guard let first = rows.first, first.user != nil else { return false }
    if rows.count == 1, next == nil { return true }
    if case .text(let text) = query { return first.id.hasSameBytes(as: text) }
    return false
  }
}
