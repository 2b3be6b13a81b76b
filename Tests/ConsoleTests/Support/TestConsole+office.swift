import Console
import Operations
import Testing
import Widgets
import Workspace

/// A console beside a small server, whose work is really done.
struct Office {
  let server = OfficeServer()
  let journal = MemoryJournal()
  var templates: [TicketTemplate] = []
  /// What its machine remembers; nil for nothing.
  var workspace: WorkspaceDatabase?
  /// The number of its console.
  var writer: Int64 = 1
  /// Whether its client refuses writes.
  var isReadOnly = false
  /// Whether its client has a token for Desk.
  var hasDesk = true

  /// A client of the server.
  ///
  /// - Parameters:
  ///   - hasDesk: whether it has a token for Desk. The default is as the office has one.
  ///   - transport: what stands before the server. The default is nothing.
  /// - Returns: the client.
  /// - Throws: when the addresses are none.
  func client(
    hasDesk: Bool? = nil, over transport: (any Transport)? = nil
  ) throws -> SendbirdClient {
    let token = Connection.Token(Secret("token"), from: "a test")
    return SendbirdClient(
      connection: try Connection(
        applicationID: "APP", chatURL: "http://127.0.0.1:1/v3",
        deskURL: "http://127.0.0.1:1/desk", chatToken: token,
        deskToken: hasDesk ?? self.hasDesk ? token : nil),
      transport: transport ?? server, pauser: NoPause(), isReadOnly: isReadOnly)
  }

  /// Does what the console asked for, and what follows from it, until nothing is left.
  func work(
    _ console: inout TestConsole, over transport: (any Transport)? = nil
  ) async throws {
    let client = try client(over: transport)
    let mailbox = Mailbox<Reply>()
    let templates = templates
    let runner = EffectRunner(
      source: { () async throws(ClientUnavailable) in client }, journal: journal,
      workspace: workspace, mailbox: mailbox, clock: { Fixtures.now },
      templates: { TicketTemplates(templates: templates) }, writer: writer,
      editor: ExternalEditorFixture.failing)
    for _ in 0..<10 {
      var isIdle = true
      for effect in console.takeEffects() {
        guard case .start(let slot, let sequence, let work) = effect else { continue }
        isIdle = false
        runner.start(slot, sequence: sequence, work)
      }
      if isIdle { return }
      await runner.waitUntilIdle()
      for reply in mailbox.drain() { console.send(.reply(reply)) }
    }
    Issue.record("there is always something left to do")
  }

  /// Lets the selection rest until what belongs to the user has been read.
  func rest(_ console: inout TestConsole) async throws {
    console.fire(.desk)
    try await work(&console)
  }

  /// Presses keys, doing after each what it asks for.
  func press(_ console: inout TestConsole, _ names: String...) async throws {
    for name in names {
      console.press(name)
      try await work(&console)
    }
  }

  /// A console that shows the sample users, with `min-ah.lee` selected.
  static func console(
    size: Size = Size(columns: 120, rows: 36), isReadOnly: Bool = false
  ) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size, isReadOnly: isReadOnly, next: nil)
    console.press("j", "j")
    console.takeEffects()
    return console
  }
}
