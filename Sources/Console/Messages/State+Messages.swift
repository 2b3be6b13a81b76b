import Operations
package import Widgets

/// The open list: messages or requests, the newest on top.
package struct MessageListState: Sendable {
  /// What is listed.
  package enum Kind: Sendable { case messages, requests }

  /// What is listed.
  package var kind: Kind
  /// The selected row and the scroll position; row 0 is the newest.
  package var list = ListState()
}

/// Saying something, and the lists of what was said and sent.
extension ConsoleState {
  /// Shows a message in the last row for as long as its weight asks, and keeps it.
  ///
  /// News stays for 3 s, a warning until the next key, an error until it is acknowledged (ux 14).
  package mutating func say(_ text: String, _ level: StatusLine.Level = .info) -> [Effect] {
    let vanishes = level == .info || level == .ok
    // News that come by themselves cover a warning only for as long as they are shown.
    if !vanishes {
      messages.covered = nil
    } else if status.level == .warning {
      messages.covered = status
    }
    status = StatusLine(text: text, level: level)
    let isNew = messages.add(text, level, answer: strangeAnswer, at: now)
    strangeAnswer = nil
    if isNew { listGrew(.messages, count: messages.entries.count) }
    if level == .error { standing = StandingError(line: status) }
    return [vanishes ? .startTimer(.toast, milliseconds: 3000) : .stopTimer(.toast)]
  }

  /// Says something that the screen shows anyway, unless there is a warning that nobody has read yet.
  mutating func sayUnlessWarned(_ text: String) -> [Effect] {
    guard status.level == .warning else { return say(text) }
    if messages.add(text, .info, answer: nil, at: now) {
      listGrew(.messages, count: messages.entries.count)
    }
    return []
  }

  /// Warnings stay until the next key.
  mutating func keyWasPressed() {
    messages.covered = nil
    if status.level == .warning { fallSilent() }
  }

  /// Ends what the last row says; an error that nobody acknowledged comes back, and a warning before
  /// the next key.
  mutating func fallSilent() {
    status = standing?.line ?? messages.covered ?? StatusLine()
    messages.covered = nil
  }

  /// What was wrong is being changed, which answers an error about it.
  mutating func errorWasAnswered() {
    guard status.level == .error else { return }
    messages.acknowledgeNewestError()
    standing = nil
    fallSilent()
  }

  /// Sendbird answered, so that an error about the connection is no longer true.
  mutating func connectionIsBack() {
    guard let error = standing, error.isAboutConnection else { return }
    standing = nil
    if status == error.line { fallSilent() }
  }

  /// Keeps a request.
  mutating func note(_ exchange: Exchange, to addresses: ServiceAddresses, at time: WallTime) {
    self.addresses = addresses
    let isNew = requests.entries.count < RequestLog.limit
    requests.add(RequestEntry(at: time, exchange: exchange))
    if isNew { listGrew(.requests, count: requests.entries.count) }
  }

  /// Whether a message changes nothing that is on screen.
  func isUnseen(_ message: Message) -> Bool {
    switch message {
    case .timer(.drafts): return true
    case .reply(let reply):
      guard case .exchanged = reply.content else { return false }
      return messageList == nil
    case .input, .resized, .timer: return false
    }
  }

  /// The selection stays on its row while new ones come on top.
  private mutating func listGrew(_ kind: MessageListState.Kind, count: Int) {
    guard var open = messageList, open.kind == kind else { return }
    open.list.setCount(count)
    if open.list.selected > 0 { open.list.move(by: 1) }
    messageList = open
  }

  // MARK: The list

  /// Opens a list, or goes over to it from the other one; errors count as acknowledged.
  mutating func openMessages(_ kind: MessageListState.Kind) -> [Effect] {
    var open = MessageListState(kind: kind)
    open.list.setCount(
      kind == .messages ? messages.entries.count : requests.entries.count)
    messageList = open
    guard kind == .messages else { return [] }
    messages.acknowledge()
    standing = nil
    if status.level == .error { fallSilent() }
    return []
  }

  /// Closes the list.
  mutating func closeMessages() -> [Effect] {
    messageList = nil
    return []
  }

  /// Changes the selection.
  mutating func moveMessages(_ body: (inout ListState) -> Void) -> [Effect] {
    guard var open = messageList else { return [] }
    body(&open.list)
    open.list.settle(height: MessagesView.listRows(in: layout.body))
    messageList = open
    return []
  }

  /// The selected message.
  var selectedMessage: MessageEntry? {
    guard let open = messageList, open.kind == .messages else { return nil }
    let index = messages.entries.count - 1 - open.list.selected
    return messages.entries.indices.contains(index) ? messages.entries[index] : nil
  }

  /// The selected request.
  var selectedRequest: RequestEntry? {
    guard let open = messageList, open.kind == .requests else { return nil }
    let index = requests.entries.count - 1 - open.list.selected
    return requests.entries.indices.contains(index) ? requests.entries[index] : nil
  }

  /// Copies the selected message, or the selected request as curl.
  mutating func copySelectedMessage() -> [Effect] {
    if let message = selectedMessage {
      return copy(message.textForTicket, as: "the message")
    }
    guard let request = selectedRequest else { return say("there is nothing to copy", .warning) }
    return copy(
      curl([PlannedRequest(request.exchange.request)], titled: "request"), as: "the request as curl"
    )
  }
}

extension MessageEntry {
  /// The message as it is pasted into a ticket.
  var textForTicket: String {
    let times = times == 1 ? "" : " (\(times) times)"
    let line = "\(Timestamp(milliseconds: at.milliseconds).iso8601) \(level.word): \(text)\(times)"
    return answer.map { "\(line)\n\($0)" } ?? line
  }
}

extension StatusLine.Level {
  /// The word in the list.
  var word: String {
    switch self {
    case .info: "info"
    case .ok: "done"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The role in the last row and in the list.
  var role: Role {
    switch self {
    case .info: .text
    case .ok: .stateOk
    case .warning: .stateWarn
    case .error: .stateError
    }
  }
}
