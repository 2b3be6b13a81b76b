import Console
import Operations
import Testing
import Widgets

/// What was said, what was sent, and how long it stays in sight (ux 14).
@Suite struct MessagesTests {
  static func exchange(_ request: APIRequest, status: Int? = 200, attempt: Int = 1) -> Exchange {
    Exchange(
      request: request, attempt: attempt, status: status, failure: status == nil ? .timeout : nil,
      duration: .milliseconds(84), bytes: 512)
  }

  static let addresses = ServiceAddresses(
    chat: "https://api-APP.sendbird.com/v3", desk: "https://desk-api-APP.sendbird.com/platform/v1")

  @Test("news goes after its time, a warning at the next key, an error stays until it is seen")
  func lifetimes() throws {
    var console = try TestConsole.loaded()
    _ = console.state.say("read again")
    console.fire(.toast)
    #expect(console.state.status.text.isEmpty)
    _ = console.state.say("careful", .warning)
    console.press("j")
    #expect(console.state.status.text.isEmpty)
    _ = console.state.say("it broke", .error)
    console.press("j", "k")
    #expect(console.state.status.text == "it broke")
    _ = console.state.say("news")
    #expect(console.state.status.text == "news")
    console.fire(.toast)
    #expect(console.state.status.text == "it broke", "an error comes back when news has passed")
    #expect(console.shows("! 1"))
    console.press("!")
    #expect(console.state.messages.unseen == 0)
    #expect(console.state.status.text.isEmpty)
    console.press("escape")
    #expect(!console.shows("! 1"))
  }

  @Test("an error about the connection ends with the next answer; it stays in the list")
  func connection() throws {
    var console = try TestConsole.loaded()
    console.press("R")
    console.reply(.find, .failed(APIError(.unreachable, .user("x"))))
    #expect(console.state.status.level == .error)
    console.press("R")
    try console.found(.everyone, Fixtures.users())
    console.fire(.toast)
    #expect(console.state.status.text.isEmpty)
    #expect(console.state.messages.unseen == 1)
  }

  @Test("the list keeps what was said, newest first, and counts what repeats")
  func list() throws {
    var console = try TestConsole.loaded()
    for number in 1...3 { _ = console.state.say("message \(number)", .warning) }
    for _ in 1...4 { _ = console.state.say("again and again", .error) }
    console.press("!")
    let rows = console.rows
    let first = try #require(rows.firstIndex { $0.contains("again and again  (4 times)") })
    let older = try #require(rows.firstIndex { $0.contains("message 3") })
    #expect(first < older)
    console.press("j")
    _ = console.state.say("while the list is open")
    #expect(console.shows("> "))
    #expect(
      console.rows.contains { $0.contains(">") && $0.contains("message 3") },
      "the selection stays on its message")
    console.press("y")
    #expect(
      console.effects.contains {
        if case .host(.copy(let text)) = $0 { text.contains("warning: message 3") } else { false }
      })
  }

  @Test("the logs are bounded")
  func bounds() throws {
    var console = try TestConsole.loaded()
    for number in 0..<(MessageLog.limit + 50) { _ = console.state.say("\(number)", .error) }
    #expect(console.state.messages.entries.count == MessageLog.limit)
    #expect(console.state.messages.unseen == MessageLog.limit)
    for _ in 0..<(RequestLog.limit + 50) {
      console.reply(.find, .exchanged(Self.exchange(.user("x")), Self.addresses))
    }
    #expect(console.state.requests.entries.count == RequestLog.limit)
  }

  @Test("requests are listed whoever they were for, and copied as curl without a token")
  func requests() throws {
    var console = try TestConsole.loaded()
    console.reply(
      .user, .exchanged(Self.exchange(.user("it's"), status: nil, attempt: 2), Self.addresses),
      late: 3)
    console.press("L")
    #expect(console.shows("/users/it%27s"))
    #expect(console.shows("timeout  84 ms  retry 1"))
    console.press("y")
    let copied = console.copied
    #expect(copied.contains("'https://api-APP.sendbird.com/v3/users/it%27s"))
    #expect(copied.contains("\"Api-Token: $SENDBIRD_API_TOKEN\""))
  }

  @Test("a request that nobody looks at draws no frame")
  func quiet() async throws {
    let client = try Fixtures.client(ListingServer())
    let mailbox = Mailbox<Reply>()
    let state = try TestConsole.loaded().state
    let runner = EffectRunner(
      source: { () async throws(ClientUnavailable) in client }, journal: MemoryJournal(),
      mailbox: mailbox, clock: { Fixtures.now })
    let program = ConsoleProgram(
      state: state, runner: runner, mailbox: mailbox, clock: { Fixtures.now })
    #expect(program.frame(size: state.size) != nil)
    mailbox.post(
      Reply(
        slot: .find, sequence: 0, at: Fixtures.now,
        content: .exchanged(Self.exchange(.user("x")), Self.addresses)))
    program.pump()
    #expect(program.frame(size: state.size) == nil)
    #expect(program.state.requests.entries.count == 1)
  }
}
