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
      expectWhole(console, "seed \(seed), step \(step)")
      if let form = console.state.operationForm {
        #expect(form.stops.isEmpty || form.stops.indices.contains(form.selected))
      }
    }
  }
}
