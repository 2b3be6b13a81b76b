import Console
import Operations
import Testing
import Widgets
import Workspace

/// What is typed and decided on the conflict screen is kept like what is typed in the form (ux 7).
@Suite struct ConflictDraftTests {
  /// A folder, and a console on it that asks for a decision.
  private static func asked(
    _ kind: EditedKind
  ) async throws -> (disk: DraftDisk, console: TestConsole) {
    let disk = try DraftDisk()
    var console = try await kind.edited(disk.office)
    try await disk.keep(&console)
    try await disk.pause(&console)
    await kind.change(disk.office, to: kind.theirs)
    try await disk.office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict)
    return (disk, console)
  }

  /// The next console on the folder, after the one before was killed, with the form open again.
  private static func restarted(
    _ kind: EditedKind, _ disk: DraftDisk
  ) async throws -> TestConsole {
    var console = try await disk.start()
    try await kind.open(&console, disk.office)
    return console
  }

  @Test(
    "a text that is being typed there is on disk a second later, and asked about once more",
    arguments: [EditedKind.metadata, .user, .customFields])
  func typing(kind: EditedKind) async throws {
    var (disk, console) = try await Self.asked(kind)
    console.press("e", "ctrl-u")
    console.type(kind.both)
    #expect(console.state.keeping.isUnsaved, "the timer runs")
    try await disk.pause(&console)
    #expect(kind.typed(console) == kind.mine, "the form itself is as it was typed")
    disk = disk.nextConsole()
    var next = try await Self.restarted(kind, disk)
    #expect(kind.typed(next) == kind.both, "\(next.rows)")
    #expect(next.shows(kind.both))
    try await disk.office.press(&next, "ctrl-s")
    #expect(next.state.context == .conflict, "nobody has decided it")
    #expect(next.shows(kind.theirs) && next.shows(kind.both))
    #expect(await disk.office.server.writes.isEmpty)
  }

  @Test("the cursor is in the text again", arguments: [EditedKind.metadata, .user, .customFields])
  func cursor(kind: EditedKind) async throws {
    let (disk, first) = try await Self.asked(kind)
    var console = first
    console.press("e", "ctrl-u")
    console.type("abcd")
    console.press("left")
    try await disk.pause(&console)
    var next = try await Self.restarted(kind, disk.nextConsole())
    #expect(next.state.context == (kind == .metadata ? .field : .operationField))
    next.type("X")
    #expect(kind.typed(next) == "abcXd")
  }

  @Test("a value that was taken, and mine, are not asked again", arguments: EditedKind.allCases)
  func decided(kind: EditedKind) async throws {
    for key in ["m", "e"] {
      let (disk, first) = try await Self.asked(kind)
      var console = first
      console.press(key)
      if key == "e" {
        console.press("ctrl-u")
        console.type(kind.both)
        console.press("enter")
      }
      try await disk.pause(&console)
      let later = disk.nextConsole()
      var next = try await Self.restarted(kind, later)
      #expect(kind.typed(next) == (key == "m" ? kind.mine : kind.both))
      try await later.office.press(&next, "ctrl-s")
      #expect(next.state.context == .review, "\(kind) \(key)")
      try await later.office.press(&next, "enter")
      #expect(await kind.stored(later.office)[0] == (key == "m" ? kind.mine : kind.both))
    }
  }

  @Test(
    "where everything is left to the server, what was typed is kept as long as one can go back",
    arguments: EditedKind.allCases)
  func server(kind: EditedKind) async throws {
    let (disk, first) = try await Self.asked(kind)
    var console = first
    console.press("s")
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().count == 1)
    let next = try await Self.restarted(kind, disk.nextConsole())
    #expect(kind.typed(next) == kind.mine)
  }

  @Test("what is left to the server stays typed until one goes on, and is asked about again")
  func several() async throws {
    let disk = try DraftDisk()
    var console = try Office.console()
    try await disk.keep(&console)
    console.press("enter", "e", "enter", "ctrl-u")
    console.type("one")
    console.press("down", "ctrl-u")
    console.type("two")
    await disk.office.server.change("min-ah.lee") {
      $0.metadata.set("locale", "theirs")
      $0.metadata.set("plan", "theirs")
    }
    try await disk.office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict)
    console.press("s")
    try await disk.pause(&console)
    let later = disk.nextConsole()
    var next = try await later.start()
    next.press("e")
    #expect(next.state.form?.rows.prefix(2).map(\.value.text) == ["one", "two"])
    try await later.office.press(&next, "ctrl-s")
    #expect(next.shows("2 of 2 to decide"))
  }

  @Test("Esc goes back to a form with the value that was taken", arguments: EditedKind.allCases)
  func back(kind: EditedKind) async throws {
    var (disk, console) = try await Self.asked(kind)
    console.press("e", "ctrl-u")
    console.type(kind.both)
    console.press("enter", "escape")
    #expect(kind.typed(console) == kind.both)
    disk = disk.nextConsole()
    try await disk.office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict, "which side is right is asked again")
  }

  @Test("a text that was left undecided is there when one types on")
  func left() async throws {
    var (_, console) = try await Self.asked(.metadata)
    console.press("e", "ctrl-u")
    console.type("half")
    console.press("escape", "k", "e")
    console.type("-way")
    #expect(console.shows("half-way"))
    console.press("enter")
    #expect(console.state.context == .conflict)
  }

  @Test(
    "a text that was left undecided is still on disk, and in the form that Esc goes back to",
    arguments: [EditedKind.metadata, .user, .customFields])
  func leftIsKept(kind: EditedKind) async throws {
    let (disk, first) = try await Self.asked(kind)
    var console = first
    console.press("e", "ctrl-u")
    console.type(kind.both)
    try await disk.pause(&console)
    console.press("escape")
    #expect(console.state.context == .conflict)
    try await disk.pause(&console)
    let next = try await Self.restarted(kind, disk.nextConsole())
    #expect(kind.typed(next) == kind.both)
    console.press("escape")
    #expect(kind.typed(console) == kind.both)
  }

  @Test("a staged deletion stays one when the editor is opened and nothing is typed in it")
  func deletion() async throws {
    let disk = try DraftDisk()
    var console = try Office.console()
    try await disk.keep(&console)
    console.press("enter", "j", "e", "D")
    #expect(console.state.form?.rows[1].isDeleted == true)
    await EditedKind.metadata.change(disk.office, to: "theirs")
    try await disk.office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict)
    console.press("e")
    #expect(console.state.context == .conflictValue)
    try await disk.pause(&console)
    let next = try await Self.restarted(.metadata, disk.nextConsole())
    #expect(next.state.form?.rows[1].isDeleted == true)
    console.press("escape", "escape")
    #expect(console.state.form?.rows[1].isDeleted == true)
  }

  @Test("a lost terminal and a switch of profile keep it, too")
  func ends() async throws {
    var (disk, console) = try await Self.asked(.metadata)
    console.press("e", "ctrl-u")
    console.type("at the end")
    console.takeEffects()
    // What the program does at a hangup.
    var hungUp = console
    let effects = hungUp.state.saveDrafts(isLast: true)
    let kept = effects.contains { effect in
      if case .start(_, _, .local(.keepDrafts(let edits))) = effect {
        edits.first?.text.map { String(decoding: $0.content, as: UTF8.self) }?
          .contains("at the end") == true
      } else {
        false
      }
    }
    #expect(kept)
    // Another profile was asked for before, and has answered.
    console.state.busy.insert(.profile)
    console.state.sequences[.profile] = 1
    console.reply(.profile, .local(.opened(OpenedProfile(ProfileTests.entries[1], number: 1))))
    try await disk.office.work(&console)
    #expect(console.state.profile.name == ProfileTests.entries[1].badge.name)
    let texts = try await disk.texts()
    #expect(texts.contains { $0.contains("at the end") }, "\(texts)")
    console.takeEffects()
    console.press("escape", "P")
    console.reply(.profile, .local(.profiles(ProfileTests.entries)))
    console.press("up", "enter")
    console.takeEffects()
    console.reply(.profile, .local(.opened(OpenedProfile(ProfileTests.entries[0], number: 2))))
    disk = disk.nextConsole()
    #expect(console.state.drafts.values.first?.rows[1].value.text == "at the end")
  }
}
