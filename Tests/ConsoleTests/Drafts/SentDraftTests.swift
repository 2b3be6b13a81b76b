import Console
import Operations
import Testing
import Widgets
import Workspace

/// Drafts of an earlier start that were sent before it ended.
@Suite struct SentDraftTests {
  /// How the write of the draft ended, as far as the journal knows.
  enum End: CaseIterable, Sendable {
    case done, notDone, none, unknown

    var result: RequestResult? {
      switch self {
      case .done: .done
      case .notDone: .notDone
      case .unknown: .unknown
      case .none: nil
      }
    }

    var words: String {
      switch self {
      case .done: "the draft of metadata of min-ah.lee is dropped: write 1 carried it out"
      case .notDone: "write 1 of it was not carried out"
      case .none, .unknown: "may have been sent as write 1"
      }
    }
  }

  private static func entry(_ plan: String, at: Int64) -> JournalIntent {
    JournalIntent(
      operation: "metadata.update", subject: "min-ah.lee",
      requests: [.updateMetadata(of: "min-ah.lee", ["plan": plan])],
      before: ["plan": "free"], after: ["plan": .string(plan)],
      at: Timestamp(milliseconds: Fixtures.now.milliseconds + at))
  }

  /// A folder with a draft of metadata, and a journal.
  private static func left() async throws -> (disk: DraftDisk, journal: WorkspaceJournal) {
    let disk = try DraftDisk()
    var console = try await EditedKind.metadata.edited(disk.office)
    try await disk.keep(&console)
    try await disk.pause(&console)
    return (
      disk.nextConsole(), WorkspaceJournal(disk.workspace, owner: console.state.sessionOwner)
    )
  }

  private static func said(_ console: TestConsole) -> String {
    console.state.messages.entries.map(\.text).joined(separator: "\n")
  }

  @Test(
    "what the journal knows of its write is said, and only what was done goes",
    arguments: End.allCases)
  func ends(end: End) async throws {
    let (disk, journal) = try await Self.left()
    let id = try await journal.recordIntent(Self.entry("mine", at: 1))
    if let result = end.result {
      try await journal.recordOutcome(
        id, JournalOutcome(requests: [result], after: nil, at: Timestamp(milliseconds: 2)))
    }
    var console = try await disk.start()
    #expect(Self.said(console).contains(end.words), "\(Self.said(console))")
    #expect(!Self.said(console).contains("nothing was sent"))
    #expect(console.state.stagedCount == (end == .done ? 0 : 1))
    #expect(try await disk.workspace.drafts().count == (end == .done ? 0 : 1))
    guard end != .done else { return }
    console.press("e")
    #expect(console.state.status.text.contains(end.words), "\(console.state.status.text)")
    #expect(!console.state.status.text.contains("nothing was sent"))
  }

  @Test("a write of other values, or before the draft was changed, didn't send it")
  func others() async throws {
    let (disk, journal) = try await Self.left()
    let done = JournalOutcome(requests: [.done], after: nil, at: Timestamp(milliseconds: 2))
    try await journal.recordOutcome(
      try await journal.recordIntent(Self.entry("mine", at: -100_000)), done)
    let console = try await disk.start()
    #expect(Self.said(console).contains("nothing was sent"))
    try await journal.recordOutcome(
      try await journal.recordIntent(Self.entry("another", at: 1)), done)
    let next = try await disk.nextConsole().start()
    #expect(Self.said(next).contains("nothing was sent"), "\(Self.said(next))")
    #expect(next.state.stagedCount == 1, "what it typed is in no write")
  }

  @Test("that it may have been sent is not forgotten with the next letter")
  func changed() async throws {
    let (disk, journal) = try await Self.left()
    _ = try await journal.recordIntent(Self.entry("mine", at: 1))
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("!")
    try await disk.pause(&console)
    let saved = try #require(try await disk.workspace.drafts().first)
    #expect(saved.focus.sentBy == 1)
    // What was typed later than the write was.
    let content = try #require(saved.content).json.serializedBytes()
    let later = DraftEdit.Text(
      content: content, focus: saved.focus, at: Fixtures.now.milliseconds + 60_000)
    _ = try await disk.workspace.keep(
      [DraftEdit(saved.key, later, seen: saved.version)], by: saved.version.writer)
    let next = try await disk.nextConsole().start()
    #expect(Self.said(next).contains("may have been sent as write 1"), "\(Self.said(next))")
    #expect(!Self.said(next).contains("nothing was sent"))
    #expect(next.state.stagedCount == 2)
  }

  @Test("a write by which it may have been sent is forgotten once nothing of it is typed any more")
  func retyped() async throws {
    let (disk, journal) = try await Self.left()
    _ = try await journal.recordIntent(Self.entry("another", at: -100_000))
    let saved = try #require(try await disk.workspace.drafts().first)
    var focus = saved.focus
    focus.sentBy = 1
    let text = DraftEdit.Text(
      content: try #require(saved.content).json.serializedBytes(), focus: focus,
      at: saved.version.at)
    _ = try await disk.workspace.keep(
      [DraftEdit(saved.key, text, seen: saved.version)], by: saved.version.writer)
    let console = try await disk.start()
    #expect(Self.said(console).contains("nothing was sent"), "\(Self.said(console))")
  }

  @Test("a draft that a console has which is still there is dropped by none that starts")
  func held() async throws {
    let (disk, journal) = try await Self.left()
    let saved = try #require(try await disk.workspace.drafts().first)
    try await disk.hold(saved)
    let done = JournalOutcome(requests: [.done], after: nil, at: Timestamp(milliseconds: 2))
    try await journal.recordOutcome(
      try await journal.recordIntent(Self.entry("mine", at: 1)), done)
    var console = try await disk.start()
    #expect(!Self.said(console).contains("is dropped"), "\(Self.said(console))")
    #expect(Self.said(console).contains("was carried out as write 1"))
    console.press("e", "escape", "U")
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().map(\.id) == [saved.id], "nor by taking all back")
  }

  @Test("a draft whose write is found done a moment later is dropped, unless it was opened")
  func resolved() async throws {
    for isOpened in [false, true] {
      let (disk, journal) = try await Self.left()
      let id = try await journal.recordIntent(Self.entry("mine", at: 1))
      var console = try await disk.start()
      console.state.session.isKept = true
      console.fire(.recover)
      if isOpened { console.press("e") }
      let entry = JournalEntry(id: id, intent: Self.entry("mine", at: 1))
      console.reply(.recovery, .resolved([ResolvedWrite(entry: entry, verdict: .done)]))
      try await disk.office.work(&console)
      #expect(console.state.stagedCount == (isOpened ? 1 : 0))
      #expect(try await disk.workspace.drafts().count == (isOpened ? 1 : 0))
      #expect(Self.said(console).contains("is dropped: write 1 carried it out") == !isOpened)
    }
  }
}
