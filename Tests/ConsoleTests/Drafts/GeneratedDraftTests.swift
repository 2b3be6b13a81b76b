import Console
import Operations
import Testing
import Widgets
import Workspace

/// Whatever keys are pressed in whatever order: what is on disk is what would be lost.
@Suite struct GeneratedDraftTests {
  /// What somebody has typed and not sent, form by form, in words that can be compared.
  private static func unsent(_ state: ConsoleState) -> [String] {
    var unsent: [String] = []
    for form in Array(state.drafts.values) + [state.form].compactMap({ $0 }) {
      let rows = form.rows.filter { row in
        row.isStaged && !(row.stored == nil && row.key.isEmpty && row.value.isEmpty)
      }
      guard !rows.isEmpty else { continue }
      let words = rows.map { row in
        "\(row.stored?.key ?? "+")|\(row.key.text)|\(row.value.text)|\(row.isDeleted)"
      }
      unsent.append("\(form.userID): \(words)")
    }
    for form in state.operationDrafts + [state.operationForm].compactMap({ $0 })
    where form.isChanged {
      unsent.append("\(form.descriptor.id) \(form.subject): \(form.values)")
    }
    return unsent.sorted()
  }

  private static let keys = [
    "e", "e", "a", "D", "u", "U", "enter", "enter", "tab", "shift-tab", "escape", "escape",
    "escape",
    "j", "k", "J", "K", "t", "N", "[", "]", "1", "2", "space", "backspace", "ctrl-u", "left", "z",
    ".", "ctrl-g", "f2", "p",
  ]
  private static let texts = ["x", "plan", "ä", "e\u{301}", "\u{202E}", "=", "\u{0}", "👩‍💻", "HIGH"]

  @Test("the disk has what is typed, no more and no less, at every rest", arguments: 0..<40)
  func generated(seed: UInt64) async throws {
    var dice = Dice(seed)
    let disk = try DraftDisk()
    var console = try TestConsole.keeping()
    console.press("enter")
    for _ in 0..<120 {
      switch dice.roll(6) {
      case 0: console.type(dice.pick(Self.texts))
      case 1: console.paste(dice.pick(Self.texts))
      default: console.press(dice.pick(Self.keys))
      }
      if console.state.question != nil || console.state.review != nil { console.press("escape") }
      // The disk answers when it likes, but in order.
      guard dice.roll(3) == 0 else { continue }
      try await Self.write(&console, disk)
    }
    // A rest: the timer runs out, if it runs, and the disk has answered all it was given.
    for _ in 0..<3 {
      try await Self.write(&console, disk)
      if console.state.keeping.isUnsaved { console.fire(.drafts) }
    }
    #expect(!console.state.keeping.isUnsaved)
    var next = try Office.console()
    try await disk.nextConsole().keep(&next)
    #expect(Self.unsent(next.state) == Self.unsent(console.state))
  }

  /// Writes what was handed over, and answers.
  private static func write(_ console: inout TestConsole, _ disk: DraftDisk) async throws {
    let lots = console.draftEdits
    console.takeEffects()
    for edits in lots {
      let collisions = try await disk.workspace.keep(edits, by: 1)
      #expect(collisions.isEmpty)
      console.reply(.drafts, .local(.draftsKept(collisions)))
    }
  }
}
