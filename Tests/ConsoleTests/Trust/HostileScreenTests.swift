import Console
import Operations
import Samples
import Testing
import Widgets

/// Every screen with records that were written by somebody who means harm (design 7).
@Suite("hostile text on screens")
struct HostileScreenTests {
  /// A way through screens, by keys; each is drawn and looked at.
  struct Walk: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let keys: [String]
    /// Whether somebody else changes the metadata meanwhile.
    let isChanging: Bool

    init(_ name: String, _ keys: String, isChanging: Bool = false) {
      testDescription = name
      self.isChanging = isChanging
      self.keys = keys.split(separator: " ").map(String.init)
    }
  }

  static let walks = [
    Walk("list", "j k G g space j V j s S o j space escape o escape w + +"),
    Walk("detail", "enter j j w ] j j w ] j j ] j ] j j w ] j escape y"),
    Walk("copies", "enter y n escape y j escape y l escape y y j y v"),
    Walk(
      "metadata form", "enter e j enter x ctrl-a ctrl-k ctrl-y escape j D a x tab x escape u ctrl-s"
    ),
    Walk("review", "enter e enter x ctrl-s d j escape escape"),
    Walk("saved", "enter e enter x ctrl-s enter escape H enter j G escape escape z escape"),
    Walk("user form", "enter [ e ctrl-e x tab x escape j ctrl-s d escape escape"),
    Walk("custom fields", "enter ] e j enter x tab x escape a x tab x ctrl-s escape escape"),
    Walk("new ticket", "t x tab tab down enter tab x tab down down enter escape j j ctrl-s"),
    Walk("ticket", "enter ] ] enter j j j y e escape escape"),
    Walk("ticket form", "enter ] ] e j enter x escape j enter escape ctrl-s"),
    Walk("conflict", "enter e j enter x ctrl-s d j e x escape escape", isChanging: true),
    Walk("data points", "t x ctrl-s enter escape 3 j escape"),
    Walk("all tickets", "4 j G enter j escape / x enter escape ] escape"),
    Walk("overview", "5 j escape"),
    Walk("delete", ": d e l e t e space t h e space u s e r enter x escape"),
    Walk("help", "enter ? j j escape e f1 escape enter f1 escape"),
    Walk("palette", ": j j escape enter : x escape"),
    Walk("find", "/ x enter escape / up up enter escape"),
    Walk("messages", "! j enter escape L j enter j d escape"),
    Walk("profiles", "P j escape"),
    Walk("searches", "/ x escape m x enter ' j escape"),
  ]

  /// Where in the corpus the answers begin, so that every text gets to every place.
  static let starts = Array(stride(from: 0, to: HostileText.all.count, by: 11))

  /// Draws what is shown at several sizes and looks at every cell.
  private static func look(_ console: inout TestConsole, _ place: String) {
    let size = console.state.size
    for shown in [size, Size(columns: 80, rows: 24), Size(columns: 47, rows: 12)] {
      console.send(.resized(shown))
      let frame = console.frame
      expectWhole(frame, "\(place) at \(shown)")
      for row in 0..<shown.rows {
        for column in 0..<shown.columns {
          guard let cell = frame.surface[column, row] else { continue }
          if !HostileText.isHarmless(cell.text) {
            let scalars = cell.text.unicodeScalars.map { String($0.value, radix: 16) }
            Issue.record("\(place): \(scalars) in the cell at \(column),\(row)")
            return
          }
        }
      }
    }
    console.send(.resized(size))
  }

  @Test("no cell holds what a terminal would carry out, and no frame is torn", arguments: walks)
  func walk(_ walk: Walk) async throws {
    for start in Self.starts {
      let server = HostileServer(from: start, isChanging: walk.isChanging)
      let office = Office()
      var console = TestConsole()
      try await office.work(&console, over: server)
      console.press("escape")
      try await office.work(&console, over: server)
      console.fire(.desk)
      try await office.work(&console, over: server)
      Self.look(&console, "start \(start)")
      for key in walk.keys {
        // An export would write a file into the folder of the tests.
        if key == "enter", console.state.palette?.line.text.hasPrefix("export") == true { continue }
        console.press(key)
        // What was written is in History once the selection has rested.
        if key == "H" { console.fire(.desk) }
        try await office.work(&console, over: server)
        Self.look(&console, "\(walk.testDescription), \(key), from \(start)")
      }
    }
  }

  @Test("the walks come by every place where strangers' texts are shown")
  func reach() async throws {
    var seen: Set<Context> = []
    for walk in Self.walks {
      let server = HostileServer(from: 0, isChanging: walk.isChanging)
      let office = Office()
      var console = TestConsole()
      try await office.work(&console, over: server)
      console.press("escape")
      console.fire(.desk)
      try await office.work(&console, over: server)
      for key in walk.keys {
        if key == "enter", console.state.palette?.line.text.hasPrefix("export") == true { continue }
        console.press(key)
        // What was written is in History once the selection has rested.
        if key == "H" { console.fire(.desk) }
        try await office.work(&console, over: server)
        seen.insert(console.state.context)
      }
    }
    let missing = Context.allCases.filter { !seen.contains($0) }
    // Nothing of a stranger's is in these, or what is in the forms is.
    let others: Set<Context> = [
      .question, .themes, .overview, .profileForm, .profiles, .viCommand,
    ]
    #expect(missing.filter { !others.contains($0) } == [])
  }

  @Test("what a server says when it refuses is shown without harm")
  func refusals() async throws {
    for start in HostileText.all.indices {
      let office = Office()
      var console = try Office.console(size: Size(columns: 120, rows: 36))
      let server = HostileServer(from: start, isRefusing: true)
      console.press("enter")
      for keys in [
        "r", "e", "enter", "x", "ctrl-s", "escape", "escape", "escape", "!", "escape", "L",
      ] {
        console.press(keys)
        try await office.work(&console, over: server)
      }
      Self.look(&console, "refusal \(start)")
      console.press("escape", "!")
      Self.look(&console, "refusal \(start), messages")
    }
  }
}
