package import Operations
import Widgets

/// The tickets across users and the screen of one ticket.
extension ConsoleState {
  /// From how many rows before the end the next page is loaded.
  private static let ticketMargin = 20

  /// The ticket that commands about a ticket mean: the open one, else the selected one.
  package var shownTicket: Ticket? {
    switch screens.last {
    case .ticket: ticket?.ticket.value
    case .tickets: ticketList.selected
    case .overview, .write: nil
    case nil: selectedUserTicket
    }
  }

  /// Whether there is a ticket that a command can be about.
  package var hasTicket: Enablement {
    shownTicket == nil ? .no("no ticket is selected") : .yes
  }

  /// Opens the list of tickets where it was left.
  ///
  /// - Parameter status: the status to choose; nil keeps the one that was chosen.
  /// - Returns: the work it asks for.
  package mutating func openTickets(status: TicketStatus? = nil) -> [Effect] {
    cover(with: .tickets)
    ticketList.isTyping = false
    if let status, status != ticketList.status {
      ticketList.choose(status)
      return askTickets()
    }
    return ticketList.isLoaded || ticketList.isWaiting ? [] : askTickets()
  }

  /// Asks Desk for the first page of what is chosen.
  mutating func askTickets() -> [Effect] {
    ticketList.isWaiting = true
    ticketList.isLoadingPage = false
    ticketList.trouble = nil
    return [.stopTimer(.tickets)] + start(.tickets, .tickets(ticketList.filter, offset: 0))
  }

  /// Chooses the status before or after.
  mutating func moveTicketStatus(by delta: Int) -> [Effect] {
    ticketList.moveStatus(by: delta)
    let effects = stop(.tickets)
    ticketList.isWaiting = true
    // Held down, the key asks only for the status it stops at.
    return effects + [.startTimer(.tickets, milliseconds: Self.deskPause)]
  }

  /// Changes the keyword; a pause in typing asks Desk.
  mutating func editTicketQuery(_ body: (inout LineEditor) -> Void) -> [Effect] {
    let before = ticketList.query.text
    body(&ticketList.query)
    guard !ticketList.query.text.hasSameBytes(as: before) else { return [] }
    let effects = stop(.tickets)
    ticketList.isWaiting = true
    return effects + [.startTimer(.tickets, milliseconds: Self.askPause)]
  }

  /// Puts the cursor into the keyword.
  mutating func focusTicketQuery() -> [Effect] {
    ticketList.isTyping = true
    ticketList.query.selectAll()
    return []
  }

  /// Leaves the keyword; asks what has not been asked yet.
  mutating func leaveTicketQuery() -> [Effect] {
    ticketList.isTyping = false
    return ticketList.isWaiting && !busy.contains(.tickets) ? askTickets() : []
  }

  /// Moves the selection; near the end the next page is read.
  mutating func moveTicket(by delta: Int) -> [Effect] {
    ticketList.position.move(by: delta)
    return ticketMoved()
  }

  /// Moves by pages of what is in sight.
  mutating func pageTickets(by pages: Int) -> [Effect] {
    ticketList.position.page(pages, height: TicketListView.height(wholeLayout))
    return ticketMoved()
  }

  private mutating func ticketMoved() -> [Effect] {
    ticketList.position.settle(height: TicketListView.height(wholeLayout))
    guard ticketList.hasMore, !ticketList.isWaiting, !ticketList.isLoadingPage,
      ticketList.position.selected >= ticketList.rows.count - Self.ticketMargin
    else { return [] }
    ticketList.isLoadingPage = true
    return start(.tickets, .tickets(ticketList.filter, offset: ticketList.nextOffset))
  }

  /// Takes a page of tickets.
  mutating func receive(
    _ result: Result<DeskPage<Ticket>, APIError>, offset: Int, at time: WallTime
  ) -> [Effect] {
    network.requests += 1
    let effects = finish(.tickets)
    switch result {
    case .success(let page):
      ticketList.take(page, offset: offset, at: time)
      ticketList.position.settle(height: TicketListView.height(wholeLayout))
      return effects
    case .failure(let error):
      ticketList.stopWaiting()
      guard error.code != .cancelled else { return effects }
      ticketList.trouble = error.words
      return effects + say(error.words + remember(error.answer), .error)
    }
  }

  // MARK: One ticket

  /// Opens a ticket: what is known of it at once, the rest when it comes.
  package mutating func openTicket(_ known: Ticket) -> [Effect] {
    var detail = TicketDetail(id: known.id)
    detail.ticket.take(known, at: now)
    ticket = detail
    cover(with: .ticket)
    return readTicket()
  }

  /// Opens the ticket that is selected in the list or in the Tickets tab.
  mutating func openShownTicket() -> [Effect] { shownTicket.map { openTicket($0) } ?? [] }

  /// Reads the open ticket again.
  mutating func readTicket() -> [Effect] {
    guard let ticket else { return [] }
    self.ticket?.messages.wait()
    return start(.ticket, .ticket(id: ticket.id))
  }

  /// Takes an answer about the open ticket.
  mutating func receive(_ answer: TicketAnswer, id: Int64, at time: WallTime) -> [Effect] {
    guard ticket?.id == id else { return finish(.ticket) }
    switch answer {
    case .record(.success(let record)):
      network.requests += 1
      ticket?.ticket.take(record, at: time)
      ticketList.replace(record)
      return []
    case .record(.failure(let error)):
      ticket?.ticket.fail(error.words)
      ticket?.messages.stopWaiting()
      return error.code == .cancelled ? [] : say(error.words + remember(error.answer), .error)
    case .messages(.success(let messages)):
      network.requests += 1
      ticket?.messages.take(messages, at: time)
      return []
    case .messages(.failure(let error)):
      ticket?.messages.fail(error.words)
      return []
    case .writes(let writes):
      ticket?.writes = writes
      return []
    case .end: return finish(.ticket)
    }
  }

  /// Scrolls the ticket as far as there is something to see.
  mutating func scrollTicket(by delta: Int) -> [Effect] {
    let limit = TicketView.scrollLimit(of: self)
    let wanted = (ticket?.scroll ?? 0) + delta
    ticket?.scroll = min(max(wanted, 0), limit)
    return []
  }

  /// Opens the ticket before or after in the list it was opened from.
  mutating func walkTickets(by delta: Int) -> [Effect] {
    let effects: [Effect]
    let next: Ticket?
    if screens.contains(.tickets) {
      effects = moveTicket(by: delta)
      next = ticketList.selected
    } else {
      effects = moveDetail(by: delta)
      next = selectedUserTicket
    }
    guard let next, next.id != ticket?.id else { return effects }
    return effects + openTicket(next)
  }

  /// Shows the user whose ticket it is.
  mutating func openTicketUser() -> [Effect] {
    guard let userID = shownTicket?.customer?.sendbirdID else {
      return say("the ticket doesn't say whose it is", .warning)
    }
    soughtTicket = shownTicket?.id
    screens = []
    tab = .tickets
    if users.selected?.id.hasSameBytes(as: userID) == true {
      focus = .detail
      return show(.tickets) + selectSoughtTicket()
    }
    find.editor.setText("id:\(userID)")
    find.remember()
    isOpening = true
    users.isWaiting = true
    // Not as the line reads it: an id may hold a comma.
    return [.stopTimer(.ask)] + stop(.pages) + start(.find, .find(.ids([userID])))
  }

  /// Reads the screens of tickets again after a write on one.
  mutating func refreshTickets() -> [Effect] {
    var effects: [Effect] = []
    if screens.contains(.ticket) { effects += readTicket() }
    if screens.contains(.tickets) { effects += askTickets() } else { ticketList.expire() }
    return effects
  }
}
