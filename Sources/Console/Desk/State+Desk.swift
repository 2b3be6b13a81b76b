import Operations
import Widgets

/// What belongs to the selected user: when it is read, and what becomes of the answers.
extension ConsoleState {
  /// How long the selection has to rest before anything is asked, in milliseconds (ux 1).
  static let deskPause = 150

  /// What is known of the shown user beside their row.
  package var belongings: Belongings? { shownUser.flatMap { desk[$0.id] } }

  /// Starts the pause after which the selected user's belongings are read, where any are due.
  ///
  /// Nothing is sent while the selection moves; what was under way for another user is stopped.
  mutating func belongingsDue() -> [Effect] {
    guard let user = shownUser else { return stopBelongings() + stopRest() }
    var effects: [Effect] = []
    if let reading = desk.readingID, !reading.hasSameBytes(as: user.id) {
      effects += stopBelongings()
    }
    guard !desk.due(of: user.id, at: now, age: staleAfter).isEmpty else {
      desk.touch(user.id)
      return effects + stopRest()
    }
    desk.isResting = true
    return effects + [.startTimer(.desk, milliseconds: Self.deskPause)]
  }

  /// The selection has rested: reads what is due.
  mutating func readBelongings() -> [Effect] {
    desk.isResting = false
    guard let user = shownUser else { return [] }
    let parts = desk.due(of: user.id, at: now, age: staleAfter)
    guard !parts.isEmpty else { return [] }
    let subjects = (desk[user.id] ?? Belongings()).subjects(userID: user.id)
    // What is still under way for this user is asked for once more: only the newest work counts.
    let open = desk.readingID == nil ? parts : desk[user.id]?.waiting.union(parts) ?? parts
    desk.wait(for: open, of: user.id)
    return start(.desk, .belongings(userID: user.id, open, subjects: subjects))
  }

  private mutating func stopRest() -> [Effect] {
    guard desk.isResting else { return [] }
    desk.isResting = false
    return [.stopTimer(.desk)]
  }

  private mutating func stopBelongings() -> [Effect] { stop(.desk) }

  /// Takes one part's answer.
  mutating func receive(
    _ answer: Belonging, userID: String, slot: Slot, at time: WallTime
  ) -> [Effect] {
    switch answer {
    case .customer(let result):
      return received(result, userID, at: time, \.customer)
    case .tickets(let result):
      return received(result, userID, at: time, \.tickets) + selectSoughtTicket()
    case .channels(let result): return received(result, userID, at: time, \.channels)
    case .record(let result): return received(result, userID, slot: slot, at: time)
    case .history(let entries):
      learn(of: userID) { $0.history.take(entries, at: time) }
      return []
    case .end:
      if slot == .desk { desk.stopWaiting() }
      return finish(slot)
    }
  }

  /// Keeps what an answer tells of a user; what is selected stays selected.
  private mutating func learn(of userID: String, _ change: (inout Belongings) -> Void) {
    let choice = detailChoice
    desk.change(userID, change)
    choose(choice)
    settleDetail()
  }

  private mutating func received<Value: Sendable>(
    _ result: Result<Value, APIError>, _ userID: String, at time: WallTime,
    _ part: WritableKeyPath<Belongings, Known<Value>>
  ) -> [Effect] {
    network.requests += 1
    switch result {
    case .success(let value):
      learn(of: userID) { $0[keyPath: part].take(value, at: time) }
      return []
    case .failure(let error):
      desk.change(userID) { $0[keyPath: part].fail(error.words) }
      return deskTrouble(error)
    }
  }

  /// Takes the record; one that was asked for after a write changes the row of the list as well.
  private mutating func received(
    _ result: Result<User?, APIError>, _ userID: String, slot: Slot, at time: WallTime
  ) -> [Effect] {
    network.requests += 1
    switch result {
    case .success(let user?):
      learn(of: userID) { $0.record.take(UserRecord(user), at: time) }
      guard slot == .record else { return [] }
      return listChanged { $0.change(userID: userID) { $0 = UserRow(user, readAt: time) } }
    case .success(nil):
      desk.change(userID) { $0.record.fail("there is no user \(userID) any more") }
      guard slot == .record else { return [] }
      return listChanged {
        $0.change(userID: userID) { $0 = UserRow(missing: userID, readAt: time) }
      }
    case .failure(let error):
      desk.change(userID) { $0.record.fail(error.words) }
      return slot == .record ? say(error.words, .error) : []
    }
  }

  /// Desk's own trouble: said once where it concerns every user, and never the Chat part's.
  private mutating func deskTrouble(_ error: APIError) -> [Effect] {
    guard error.service == .desk else { return [] }
    switch error.code {
    case .notConfigured:
      desk.service = .missing
      return []
    case .tokenRefused:
      let isNews = desk.service == .usable
      desk.service = .refused(error.words)
      return isNews
        ? say("\(error.words); \(key("pane.refresh-all", in: .list)) asks again", .error) : []
    default: return []
    }
  }

  // MARK: After a write

  /// Reads a user again after a write on them; the row of the list and all tabs follow.
  package mutating func recordChanged(userID: String) -> [Effect] {
    let effects = stopBelongings(of: userID)
    return effects
      + start(.record, .belongings(userID: userID, [.record, .history], subjects: [userID]))
      + belongingsDue()
  }

  /// Reads what Desk and the channels say of a user again after a write there.
  package mutating func deskChanged(userID: String) -> [Effect] {
    desk.expire([.customer, .tickets, .channels, .history], of: userID)
    let tickets = refreshTickets()
    guard shownUser?.id.hasSameBytes(as: userID) == true else { return tickets }
    return tickets + stopBelongings(of: userID) + readBelongings()
  }

  /// Notes a write on a record whose new content is known: JSON and history are read again.
  mutating func recordWritten(userID: String) -> [Effect] {
    desk.expire([.record, .history], of: userID)
    guard shownUser?.id.hasSameBytes(as: userID) == true else { return [] }
    return stopBelongings(of: userID) + belongingsDue()
  }

  /// Reads the shown user's history again: what was sent is in the journal, however it ended.
  mutating func writeRecorded() -> [Effect] {
    // What is being read by now was asked for after the write.
    guard let user = shownUser, desk.readingID == nil else { return [] }
    desk.expire(.history, of: user.id)
    return belongingsDue()
  }

  /// What was read before a write must not be taken for what is there after it.
  private mutating func stopBelongings(of userID: String) -> [Effect] {
    desk.readingID?.hasSameBytes(as: userID) == true ? stopBelongings() : []
  }

  /// Asks again for everything that belongs to the shown user, also of a Desk that refused before.
  mutating func refreshBelongings() -> [Effect] {
    if desk.service != .usable, profile.hasDesk { desk.service = .usable }
    guard let user = shownUser else { return [] }
    desk.expire(.all, of: user.id)
    return stopBelongings(of: user.id) + readBelongings()
  }
}
