import Console
import Operations
import Testing

/// Whatever is typed, whatever somebody else does and whatever is decided then: the review, the form
/// that Esc leads back to and the draft that a kill leaves behind stand for the same write.
@Suite struct GeneratedDecisionTests {
  private static let kinds = [EditedKind.metadata, .customFields]
  private static let newKeys = ["severity", "tier", "zone"]

  /// One to three edits of the form, as keys.
  private static func edit(
    _ kind: EditedKind, _ console: inout TestConsole, _ dice: inout Dice
  ) {
    for number in 0...dice.roll(3) {
      // A custom field keeps its key, and can't be deleted.
      switch kind == .metadata ? dice.roll(5) : dice.roll(2) * 4 {
      case 0, 1:
        console.press("a")
        console.type(dice.pick(dice.roll(6) > 0 ? newKeys : ["locale", "csm"]))
        console.press("tab")
        console.type("mine\(number)")
        console.press("escape")
      case 2:
        choose(&console, &dice)
        console.press("D")
      case 3:
        choose(&console, &dice)
        console.press("tab", "ctrl-u")
        console.type(dice.pick(newKeys))
        console.press("escape")
      default:
        choose(&console, &dice)
        console.press("enter", "ctrl-u")
        console.type("mine\(number)")
        console.press("escape")
      }
    }
  }

  private static func choose(_ console: inout TestConsole, _ dice: inout Dice) {
    console.press("g")
    for _ in 0..<dice.roll(4) { console.press("j") }
  }

  /// Somebody else's two to five edits.
  private static func change(
    _ kind: EditedKind, _ server: OfficeServer, _ dice: inout Dice
  ) async {
    for number in 0...(1 + dice.roll(4)) {
      guard kind == .metadata else {
        let key = dice.pick(["csm", "tier"] + newKeys)
        await server.change(customer: 88_213) { $0.fields.set(key, "theirs\(number)") }
        continue
      }
      let key = dice.pick(["locale", "plan"] + newKeys)
      let isRemoval = dice.roll(3) == 0
      await server.change("min-ah.lee") {
        if isRemoval { $0.metadata.remove(key) } else { $0.metadata.set(key, "theirs\(number)") }
      }
    }
  }

  /// Mine, the server's, or another value.
  private static func decide(_ console: inout TestConsole, _ dice: inout Dice) {
    switch dice.roll(4) {
    case 0: console.press("s")
    case 1:
      console.press("e", "ctrl-u")
      console.type("both")
      console.press("enter")
    default: console.press("m")
    }
  }

  /// What would be written, a line an item.
  private static func rows(_ console: TestConsole) -> [String] {
    (console.state.review?.prepared?.rows ?? []).map { row in
      "\(row.mark) \(row.renamedFrom ?? "") \(row.key): \(row.before ?? "-") \(row.after ?? "-")"
    }.sorted()
  }

  /// One run.
  ///
  /// - Returns: whether something was decided that is to be written.
  private static func run(_ kind: EditedKind, _ seed: UInt64) async throws -> Bool {
    var dice = Dice(seed)
    let disk = try DraftDisk()
    var console = try await disk.start()
    try await kind.open(&console, disk.office)
    edit(kind, &console, &dice)
    await change(kind, disk.office.server, &dice)
    try await disk.office.press(&console, "ctrl-s")
    guard console.state.context == .conflict else { return false }
    for _ in 0..<10 where console.shows("to decide") { decide(&console, &dice) }
    #expect(!console.shows("to decide"), "\(seed): \(console.rows.joined(separator: "\n"))")
    try await disk.pause(&console)
    let later = disk.nextConsole()
    var next = try await later.start()
    try await disk.office.press(&console, "enter")
    let decided = rows(console)
    // Where everything was left to the server, nothing is left to write.
    guard !decided.isEmpty else { return false }
    try await disk.office.press(&console, "escape", "ctrl-s")
    #expect(rows(console) == decided, "\(seed): \(console.rows.joined(separator: "\n"))")
    try await kind.open(&next, later.office)
    try await later.office.press(&next, "ctrl-s")
    // What was left to the server is typed still, and asked about again.
    while next.shows("to decide") { next.press("s") }
    if next.state.context == .conflict { try await later.office.press(&next, "enter") }
    #expect(rows(next) == decided, "\(seed): \(next.rows.joined(separator: "\n"))")
    return true
  }

  @Test("review, form and draft stand for the same write", arguments: kinds)
  func generated(kind: EditedKind) async throws {
    var written = 0
    for seed in 0..<200 as Range<UInt64> where try await Self.run(kind, seed) { written += 1 }
    #expect(written > 50, "most runs have to be worth something")
  }

  @Test("a form that has followed the server asks about the same fields", arguments: kinds)
  func followed(kind: EditedKind) async throws {
    var asked = 0
    for seed in 0..<200 as Range<UInt64> {
      var dice = Dice(seed &+ 500)
      let office = Office()
      var console = try Office.console()
      try await kind.open(&console, office)
      Self.edit(kind, &console, &dice)
      await Self.change(kind, office.server, &dice)
      var followed = console
      try await office.press(&console, "ctrl-s")
      try await office.press(&followed, "f5", "ctrl-s")
      guard case .conflict(let conflict)? = console.state.review?.stage else { continue }
      // The items that the server has by now are counted in the form already.
      if followed.shows("items, but at most") { continue }
      asked += 1
      let screen = followed.rows.joined(separator: "\n")
      guard case .conflict(let same)? = followed.state.review?.stage else {
        Issue.record("\(seed): \(screen)")
        continue
      }
      #expect(
        same.conflicts.map(\.key).sorted() == conflict.conflicts.map(\.key).sorted(), "\(screen)")
    }
    #expect(asked > 50)
  }
}
