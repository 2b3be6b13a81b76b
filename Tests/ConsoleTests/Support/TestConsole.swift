import Console
import Operations
import Testing
import Widgets
import Workspace

/// Drives `update` by hand: keys and answers in, state, effects and frames out.
struct TestConsole {
  var state: ConsoleState
  /// Everything asked for since the last `takeEffects()`.
  private(set) var effects: [Effect] = []
  private let update = Update()

  /// A console that has asked for the first page and got nothing yet; or, not started, for nothing.
  init(
    size: Size = Size(columns: 120, rows: 36), isReadOnly: Bool = false, glyphs: Glyphs = .unicode,
    isStarted: Bool = true, hasDesk: Bool = true
  ) {
    state = ConsoleState(
      profile: ProfileBadge(
        name: "acme-live", environment: .prod,
        applicationID: "7C4F0000-0000-0000-0000-00000000E21A",
        isReadOnly: isReadOnly, hasDesk: hasDesk),
      look: ScreenOptions(glyphs: glyphs, hasClipboard: true), size: size, now: Fixtures.now)
    // The program asks for everyone at start; an empty find line's Enter is the same request.
    if isStarted { send(.input(.key(KeyPress(.enter)))) }
  }

  /// A console that shows the sample users, with the focus in the list.
  static func loaded(
    size: Size = Size(columns: 120, rows: 36), isReadOnly: Bool = false, glyphs: Glyphs = .unicode,
    users: [User]? = nil, next: String? = "token-2"
  ) throws -> TestConsole {
    var console = TestConsole(size: size, isReadOnly: isReadOnly, glyphs: glyphs)
    try console.found(.everyone, users ?? Fixtures.users(), next: next)
    console.press("escape")
    console.fire(.toast)
    console.takeEffects()
    return console
  }

  mutating func send(_ message: Message) {
    effects += update(&state, message)
  }

  /// Runs a command as the palette does.
  mutating func perform(_ command: Command) {
    effects += command.run(&state)
  }

  /// Opens the form of an operation; returns how much that asks for.
  mutating func open(_ id: String, with values: FieldValues = FieldValues()) -> Int {
    let asked = state.openOperation(id, with: values)
    effects += asked
    return asked.count
  }

  /// Presses keys by name.
  mutating func press(_ names: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for name in names {
      guard let key = KeyPress(name: name) else {
        Issue.record("no key is called \(name)", sourceLocation: sourceLocation)
        continue
      }
      send(.input(.key(key)))
    }
  }

  /// Types text, one key a character.
  mutating func type(_ text: String) {
    for character in text { send(.input(.key(KeyPress(.character(character))))) }
  }

  /// Pastes text.
  mutating func paste(_ text: String) { send(.input(.paste(text))) }

  /// Lets a timer run out.
  mutating func fire(_ timer: TimerID) { send(.timer(timer)) }

  /// Answers the newest work of a slot.
  mutating func reply(_ slot: Slot, _ content: Reply.Content, late: Int = 0) {
    let sequence = (state.sequences[slot] ?? 0) - late
    send(.reply(Reply(slot: slot, sequence: sequence, at: Fixtures.now, content: content)))
  }

  /// Answers the search.
  mutating func found(_ query: FindQuery, _ users: [User], next: String? = nil) throws {
    reply(
      .find,
      .found(
        FindAnswer(
          query: query, rows: users.map { UserRow($0, readAt: Fixtures.now) }, next: next),
        milliseconds: 12))
  }

  /// Forgets and returns what was asked for.
  @discardableResult
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// The work asked for since the last `takeEffects()`.
  var work: [Work] {
    effects.compactMap { if case .start(_, _, let work) = $0 { work } else { nil } }
  }

  /// What was copied last; empty when nothing was.
  var copied: String {
    for effect in effects.reversed() {
      if case .host(.copy(let text)) = effect { return text }
    }
    return ""
  }

  /// The frame on screen.
  var frame: Frame {
    var screen = MainScreen()
    return screen.frame(state)
  }

  /// The rows on screen.
  var rows: [String] { frame.surface.text }

  /// Whether some row contains the text.
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
}

/// A failed expectation shows the screen rather than the whole state.
extension TestConsole: CustomTestStringConvertible {
  var testDescription: String { "console showing\n" + rows.joined(separator: "\n") }
}
