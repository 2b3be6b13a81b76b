import Console
import Operations
import Testing
import Widgets
import Workspace

/// Random keys in forms, reviews and choices: nothing crashes, and what is drawn stays whole.
@Suite struct FormFuzzTests {
  private static let keys = [
    "tab", "tab", "shift-tab", "enter", "enter", "escape", "up", "down", "left", "right", "home",
    "end", "backspace", "delete", "ctrl-s", "f2", "ctrl-g", "ctrl-u", "ctrl-w", "ctrl-y", "ctrl-_",
    "alt-1", "alt-4", "f6", "f7", "f8", "space", "a", "a", "D", "u", "U", "j", "k", "g", "G", "n",
    "1", "2", "3", "x", "=", ",", "e", "i", "t", "T", "N", "z", "[", "]", "J", "K", "d", "y",
    "page-down", "page-up", "F", "é", "하", "ctrl-k", "ctrl-a", "ctrl-e", "alt-b", "alt-d",
  ]

  @Test("2,000 random keys, pastes and sizes", arguments: [1, 2, 3, 4] as [UInt64])
  func fuzz(seed: UInt64) async throws {
    var random = Dice(seed)
    var office = Office()
    var template = TicketTemplate(name: "default")
    template.subject = "Cannot log in {user_id}"
    template.fields = [MetadataItem("product", "chat")]
    office.templates = [template]
    var console = try Office.console()
    let commands = CommandRegistry.standard.commands.filter { command in
      OperationRegistry.descriptor(command.id) != nil
    }
    for step in 0..<500 {
      switch random.roll(40) {
      case 0:
        console.send(.resized(Size(columns: 1 + random.roll(160), rows: 1 + random.roll(60))))
      case 1: console.paste(random.roll(2) == 0 ? "a=1\nb=2\n" : "pasted \u{202E}\u{1F468}\u{200D}")
      case 2 where console.state.operationForm == nil && console.state.review == nil:
        let command = commands[random.roll(commands.count)]
        if command.enablement(console.state).isEnabled { console.perform(command) }
      default:
        let name = Self.keys[random.roll(Self.keys.count)]
        console.press(name)
      }
      if step % 7 == 0 { try await office.work(&console) }
      let frame = console.frame
      #expect(frame.surface.size == console.state.size)
      if let form = console.state.operationForm {
        #expect(form.stops.isEmpty || form.stops.indices.contains(form.selected))
      }
      if Self.isBare(console.state) { Self.expectWhole(frame) }
    }
  }

  /// Whether nothing stands over the panes, so that each has all its corners.
  private static func isBare(_ state: ConsoleState) -> Bool {
    state.picker == nil && state.review == nil && state.help == nil
      && state.question == nil && state.messageList == nil && !state.dataPoints.isShown
      && state.pending.keys.isEmpty
  }

  /// Every corner of a frame has its counterpart.
  private static func expectWhole(_ frame: Frame) {
    let text = frame.surface.text.joined()
    for (left, right) in [("┏", "┓"), ("┗", "┛"), ("┌", "┐"), ("└", "┘")] {
      let counts = [left, right].map { corner in text.count { String($0) == corner } }
      #expect(counts[0] == counts[1], "\(frame.surface.text.joined(separator: "\n"))")
    }
  }
}

/// A small generator, the same in every run.
private struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
