import Operations
import Widgets

/// The find line: typing filters at once, a pause or Enter asks the server (ux 4).
extension ConsoleState {
  /// The pause in typing after which the server is asked.
  static let askPause = 250

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
    let query = find.query
    var effects = stop(.find)
    users.isWaiting = false
    if case .incomplete = query {
      users.filter(by: query)
      return effects + [.stopTimer(.ask)]
    }
    if query == .everyone {
      effects += stop(.pages)
      if users.restoreEveryone() { return effects + selectionMoved() + [.stopTimer(.ask)] }
    }
    users.filter(by: query)
    effects += selectionMoved()
    if query == users.shown.query, users.isLoaded { return effects + [.stopTimer(.ask)] }
    return effects + [.startTimer(.ask, milliseconds: Self.askPause)]
  }

  /// Asks the server for what the line says.
  mutating func ask() -> [Effect] {
    let query = find.query
    if case .incomplete(let hint) = query { return say(hint, .warning) }
    users.isWaiting = true
    return [.stopTimer(.ask)] + stop(.pages) + start(.find, .find(query))
  }

  /// Enter: asks, and opens a single hit.
  mutating func askNow() -> [Effect] {
    find.remember()
    let query = find.query
    if case .incomplete(let hint) = query { return say(hint, .warning) }
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
    if answer.rows.isEmpty, users.matches?.isEmpty == false, answer.query == find.query {
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
    if opens {
      if answer.opensDirectly { return effects + openSelected() }
      focus = hits > 0 ? .list : .find
    }
    guard hits > 0 else {
      return effects + say(answer.query.emptyWords(on: profile.name), .warning)
    }
    let missing = answer.rows.count - hits
    let words = answer.query.hitWords(
      "\(hits)\(answer.next == nil ? "" : "+")", isOne: hits == 1 && answer.next == nil)
    let rest = missing == 0 ? "" : ", \(missing) not found"
    return effects + say("\(words) in \(milliseconds) ms\(rest)")
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
