import Operations
import Widgets

/// Starting, stopping and answering work.
extension ConsoleState {
  /// Starts work in a slot; the newest counts.
  mutating func start(_ slot: Slot, _ work: Work) -> [Effect] {
    let sequence = (sequences[slot] ?? 0) + 1
    sequences[slot] = sequence
    busy.insert(slot)
    return [.start(slot, sequence: sequence, work), .startTimer(.waiting, milliseconds: 300)]
  }

  /// Stops the work of a slot; its late answers are dropped.
  mutating func stop(_ slot: Slot) -> [Effect] {
    if slot == .pages { users.stopPaging() }
    stopWaitingForDesk(slot)
    guard busy.remove(slot) != nil else { return [] }
    sequences[slot, default: 0] += 1
    return [.cancel(slot)] + settle()
  }

  /// Takes the work of a slot as ended.
  mutating func finish(_ slot: Slot) -> [Effect] {
    busy.remove(slot)
    return settle()
  }

  private mutating func settle() -> [Effect] {
    if case .waiting = network.condition { network.condition = .unknown }
    guard busy.isEmpty else { return [] }
    network.isSlow = false
    return [.stopTimer(.waiting)]
  }

  /// A timer has run out.
  mutating func timerFired(_ timer: TimerID) -> [Effect] {
    switch timer {
    case .ask: return askAfterPause()
    case .stale:
      isStale = shownUser != nil
      return []
    case .toast:
      fallSilent()
      return []
    case .keys:
      pending.isShown = !pending.keys.isEmpty
      return []
    case .waiting:
      network.isSlow = !busy.isEmpty
      return []
    case .desk: return readBelongings()
    case .tickets: return askTickets()
    case .retry: return network.failures > 0 && !busy.contains(.find) ? ask() : []
    case .begin: return begin()
    case .remember: return saveSession()
    case .recover: return recover()
    case .drafts: return saveDrafts()
    }
  }

  /// Takes an answer; one that is not the newest of its slot is dropped.
  mutating func receive(_ reply: Reply) -> [Effect] {
    if case .exchanged(let exchange, let addresses) = reply.content {
      note(exchange, to: addresses, at: reply.at)
      return []
    }
    if case .local(let answer) = reply.content { return receive(answer, of: reply) }
    if case .undoable(let entry, let lasting) = reply.content {
      if sequences[reply.slot] == reply.sequence { offer(entry, lasting: lasting) }
      return []
    }
    if case .undoNotice(let entry, let newer) = reply.content {
      if sequences[reply.slot] == reply.sequence { noteUndo(of: entry, newer: newer) }
      return []
    }
    if case .theme(let report) = reply.content { return receive(report) }
    if case .resolved(let writes) = reply.content {
      return sequences[reply.slot] == reply.sequence ? receive(writes) : []
    }
    guard busy.contains(reply.slot), sequences[reply.slot] == reply.sequence else { return [] }
    switch reply.content {
    case .found(let answer, let milliseconds):
      answered(in: milliseconds)
      network.failures = 0
      return finish(reply.slot) + show(answer, milliseconds: milliseconds) + restoreSelection()
    case .page(let page, let isLast, let milliseconds):
      answered(in: milliseconds)
      return receive(page, isLast: isLast, at: reply.at)
    case .user(let user, let milliseconds):
      answered(in: milliseconds)
      return finish(reply.slot) + receive(user, at: reply.at)
    case .belonging(let userID, let answer):
      return receive(answer, userID: userID, slot: reply.slot, at: reply.at)
    case .tickets(let offset, let result): return receive(result, offset: offset, at: reply.at)
    case .ticket(let id, let answer): return receive(answer, id: id, at: reply.at)
    case .overview(let answer): return receive(answer, at: reply.at)
    case .searches(let result): return receive(result)
    case .reviewed(let answer):
      reached()
      return finish(reply.slot) + receive(.changes(answer), at: reply.at)
    case .applied(let answer):
      reached()
      return finish(reply.slot) + receive(answer, at: reply.at) + askUndoable()
    case .previewed(let preview):
      reached()
      let effects = finish(reply.slot)
      if reply.slot == .verdict { return effects + verdict(.success(preview)) }
      return effects + receive(.operation(preview), at: reply.at)
    case .ran(let outcome, let operation):
      reached()
      let effects = finish(reply.slot)
      return reply.slot == .apply
        ? effects + receive(outcome, at: reply.at) + askUndoable()
        : effects + receiveRead(outcome, of: operation, at: reply.at)
    case .groups(let groups):
      reached()
      return finish(reply.slot) + receive(groups)
    case .templates(let templates): return finish(reply.slot) + receive(templates)
    case .retrying(let notice):
      network.condition = .waiting(notice.words(stop: key("app.cancel", in: .list)))
      return []
    case .failed(let error):
      if reply.slot == .groups { return finish(reply.slot) + groupsFailed(error) }
      return finish(reply.slot) + failed(reply.slot, error)
    case .unavailable where reply.slot == .desk || reply.slot == .record:
      // Whatever the list asked has told why.
      stopWaiting(for: reply.slot)
      return finish(reply.slot)
    case .unavailable(let reason):
      network.condition = .offline
      review = nil
      stopWaiting(for: reply.slot)
      return finish(reply.slot) + say(reason, .error)
    case .writeFailed(let error):
      let effects = finish(reply.slot)
      if reply.slot == .verdict { return effects + verdict(.failure(error)) }
      return effects + writeFailed(error) + askUndoable()
    case .exchanged, .local, .theme, .undoable, .undoNotice, .resolved: return []
    case .exported(let outcome): return finish(reply.slot) + receive(outcome)
    case .exportFailed(let words): return finish(reply.slot) + bellIfAway() + say(words, .error)
    case .edited(let text): return finish(reply.slot) + receive(edited: text)
    case .editFailed(let words): return finish(reply.slot) + editorFailed(words)
    }
  }

  private mutating func answered(in milliseconds: Int) {
    network.condition = .ok(milliseconds: milliseconds)
    network.requests += 1
    connectionIsBack()
  }

  /// Something was answered, whatever was said of the connection before.
  private mutating func reached() {
    network.requests += 1
    connectionIsBack()
    if case .ok = network.condition { return }
    network.condition = .unknown
  }

  /// A read failed: nothing was changed, and what is on screen stays.
  private mutating func failed(_ slot: Slot, _ error: APIError) -> [Effect] {
    stopWaiting(for: slot)
    let isOffline = error.code == .unreachable
    network.condition = isOffline ? .offline : .unknown
    if error.code == .cancelled { return [] }
    let open =
      slot == .user
      ? unknownWrite.map { "\($0.words(readAgain: functionKey("pane.refresh", in: .detail))); " }
        ?? "" : ""
    let effects = say(open + error.words + remember(error.answer), .error)
    if isOffline { standing?.isAboutConnection = true }
    guard isOffline, slot == .find else { return effects }
    // 1, 2, 4 seconds and so on up to half a minute.
    let pause = min(1000 << min(network.failures, 5), 30_000)
    network.failures += 1
    return effects + [.startTimer(.retry, milliseconds: pause)]
  }

  /// Keeps an answer that could not be understood; returns how to see it.
  mutating func remember(_ answer: AnswerExcerpt?) -> String {
    guard let answer else { return "" }
    strangeAnswer = answer.text
    return "; \(key("messages.open", in: .list)) shows the answer"
  }

  /// Forgets that the answer of a slot was awaited.
  private mutating func stopWaiting(for slot: Slot) {
    switch slot {
    case .find:
      users.isWaiting = false
      isOpening = false
      typedAhead = []
    case .pages: users.stopPaging()
    case .desk, .tickets, .ticket, .overview: stopWaitingForDesk(slot)
    case .user, .review, .apply, .record, .searches, .verdict, .groups, .profile, .session, .saving,
      .theme, .export, .editor, .undoable, .undoNotice, .draftList, .drafts,
      .recovery:
      break
    case .templates: operationForm?.awaitsTemplates = false
    }
  }

  /// Forgets that an answer was awaited which a screen of its own shows.
  private mutating func stopWaitingForDesk(_ slot: Slot) {
    switch slot {
    case .desk: desk.stopWaiting()
    case .tickets: ticketList.stopWaiting()
    case .ticket: ticket?.messages.stopWaiting()
    case .overview: overview.stopWaiting()
    case .find, .pages, .user, .review, .apply, .record, .searches, .verdict, .groups, .templates,
      .profile, .session, .saving, .theme, .export, .editor, .undoable, .undoNotice, .draftList,
      .drafts, .recovery:
      break
    }
  }

  /// Stops what is under way; when nothing is, asks whether to quit.
  mutating func cancelOrQuit() -> [Effect] {
    if isSending {
      // The request may already be on its way, so the answer decides what is said.
      return [.cancel(.apply)] + say("cancelling; the record is read back to see what happened")
    }
    guard !busy.isEmpty else {
      // Pressed a moment too late it would end the console instead of a request, so it asks.
      if question == .quit { return [.host(.quit)] }
      return askToQuit()
    }
    let loaded = users.isLoadingAll
    stopWaiting(for: .find)
    var effects: [Effect] = []
    for slot in Slot.allCases { effects += stop(slot) }
    if case .reading? = review?.stage { review = nil }
    operationForm?.awaitsTemplates = false
    return effects + say(loaded ? "stopped at \(users.count) users" : "stopped")
  }

  /// Leaves, after a question when edits of this start are unsent.
  mutating func quit() -> [Effect] {
    guard touchedCount > 0, question != .quit else { return [.host(.quit)] }
    return askToQuit()
  }
}
