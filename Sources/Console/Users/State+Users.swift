import Operations
import Widgets

/// The list of users and the panes around it.
extension ConsoleState {
  /// How old the shown record may get before it is called stale, in milliseconds.
  var staleAfter: Int64 { profile.staleAfter }
  /// From how many rows before the end the next page is loaded.
  private static let pageMargin = 20

  /// Whether a user is selected.
  var hasSelection: Enablement {
    shownUser == nil ? .no("no user is selected") : .yes
  }

  /// Puts the focus on a pane.
  mutating func focus(on focus: Focus) -> [Effect] {
    if focus == .list, self.focus == .find, isOpening {
      isOpening = false
      typedAhead = []
    }
    self.focus = focus
    return []
  }

  /// Goes through find line, list and detail.
  mutating func moveFocus(by delta: Int) -> [Effect] {
    let order: [Focus] = [.find, .list, .detail]
    let place = order.firstIndex(of: focus) ?? 0
    return focus(on: order[(place + delta + order.count) % order.count])
  }

  /// Moves the selection; the detail pane follows and keeps its tab.
  mutating func moveUser(by delta: Int) -> [Effect] {
    users.position.move(by: delta)
    return selectionMoved()
  }

  /// Moves by pages of what the list shows.
  mutating func pageUsers(by pages: Int) -> [Effect] {
    users.position.page(pages, height: layout.listRows)
    return selectionMoved()
  }

  /// Goes to the first row.
  mutating func firstUser() -> [Effect] {
    users.position.home()
    return selectionMoved()
  }

  /// Goes to the last row, after loading the pages that are left.
  mutating func lastUser() -> [Effect] {
    if users.isWaiting { return say("the list is being asked for again", .warning) }
    users.position.end()
    guard users.matches == nil || users.isFilteredLocally, let token = users.shown.next,
      let filter = users.shown.query.filter
    else { return selectionMoved() }
    let effects = stop(.pages)
    users.isLoadingAll = true
    users.isLoadingPage = true
    users.rowAtLoadAll = users.position.selected
    fallSilent()
    return effects + selectionMoved() + start(.pages, .allPages(filter, token: token))
      + [.stopTimer(.toast)]
  }

  /// Changes the list; the detail pane keeps its row when the same user stays selected.
  mutating func listChanged(_ body: (inout UserList) -> Void) -> [Effect] {
    let before = users.selected?.id
    let choice = detailChoice
    body(&users)
    let effects = selectionMoved()
    if let before, users.selected?.id.hasSameBytes(as: before) == true { choose(choice) }
    return effects
  }

  /// What follows from another selection: scrolling, the next page, the age of the record.
  mutating func selectionMoved() -> [Effect] {
    users.position.settle(height: layout.listRows)
    isStale = false
    detailRow = ListState()
    detailRow.setCount(detailRowCount)
    var effects: [Effect] = []
    if let row = users.selected, row.user != nil {
      let age = now.milliseconds - row.readAt.milliseconds
      isStale = age >= staleAfter
      if !isStale {
        effects.append(.startTimer(.stale, milliseconds: Int(staleAfter - max(age, 0))))
      }
    }
    if isStale || shownUser == nil { effects.append(.stopTimer(.stale)) }
    return effects + belongingsDue() + nextPageIfNear()
  }

  private mutating func nextPageIfNear() -> [Effect] {
    guard users.matches == nil, !users.isLoadingPage, !users.isWaiting,
      users.position.selected >= users.count - Self.pageMargin,
      let token = users.shown.next, let filter = users.shown.query.filter
    else { return [] }
    users.isLoadingPage = true
    return start(.pages, .nextPage(filter, token: token))
  }

  /// Takes a further page.
  mutating func receive(_ page: UserPage, isLast: Bool, at time: WallTime) -> [Effect] {
    let loadsAll = users.isLoadingAll
    users.append(page, at: time)
    guard isLast else { return [] }
    users.stopPaging()
    let effects = finish(.pages)
    // Whoever has gone elsewhere meanwhile stays there.
    guard loadsAll, focus == .list, users.position.selected == users.rowAtLoadAll else {
      return loadsAll ? effects + bellIfAway() + say("\(users.count) users loaded") : effects
    }
    users.position.end()
    return effects + selectionMoved() + bellIfAway() + say("\(users.count) users loaded")
  }

  /// Opens the selected user in the detail pane.
  mutating func openSelected() -> [Effect] {
    focus = .detail
    return []
  }

  /// Reads the shown user again; after a write without a clear end, the user it was for.
  mutating func refresh() -> [Effect] {
    if let unknown = unknownOperation, form == nil { return lookFor(unknown) }
    guard let id = unknownWrite?.userID ?? form?.userID ?? users.selected?.id else {
      return refreshAll()
    }
    return refreshBelongings() + start(.user, .user(id: id))
  }

  /// Asks for the list again.
  mutating func refreshAll() -> [Effect] { ask() }

  /// Takes a user that was read again.
  mutating func receive(_ user: User, at time: WallTime) -> [Effect] {
    let effects = listChanged { $0.change(userID: user.id) { $0 = UserRow(user, readAt: time) } }
    if form?.userID.hasSameBytes(as: user.id) == true {
      form?.reload(user.metadata ?? Metadata(), readAt: time)
    }
    if let unknown = unknownWrite, unknown.userID.hasSameBytes(as: user.id) {
      unknownWrite = nil
      return effects + say(unknown.verdict(on: user.metadata ?? Metadata()), .error)
    }
    return effects + say("read again at \(time.clock)")
  }
}
