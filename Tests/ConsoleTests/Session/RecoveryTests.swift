import Console
import Operations
import Testing
import Widgets
import Workspace

/// Writes of an earlier start whose end nobody knew.
@Suite struct RecoveryTests {
  private static func console() -> TestConsole {
    var console = TestConsole(isStarted: false)
    console.state.session.isKept = true
    console.fire(.begin)
    return console
  }

  private static func write(_ verdict: ResolvedWrite.Verdict) -> ResolvedWrite {
    ResolvedWrite(
      entry: JournalEntry(
        id: JournalID(number: 1),
        intent: JournalIntent(
          operation: "metadata.update", subject: "min-ah.lee",
          requests: [.updateMetadata(of: "min-ah.lee", ["plan": "pro"])], before: ["plan": "free"],
          after: ["plan": "pro"], at: Timestamp(milliseconds: 0))), verdict: verdict)
  }

  @Test("they are asked for after the first frame, and nothing waits for the answer")
  func begin() throws {
    var console = Self.console()
    let isAsked = console.work.contains { if case .resolve = $0 { true } else { false } }
    #expect(isAsked)
    #expect(console.work.contains { if case .find = $0 { true } else { false } })
    let status = console.state.status
    console.reply(.recovery, .resolved([]))
    #expect(console.state.status == status, "nothing to tell, nothing said")
  }

  @Test(
    "what was found out is told in words",
    arguments: [
      (ResolvedWrite.Verdict.done, "was carried out", StatusLine.Level.warning),
      (.notDone, "was not carried out", .warning), (.partly, "in part", .error),
      (.unclear, "outcome unknown", .error), (.unread, "could not be read back", .error),
      (.early, "may still arrive", .error),
    ])
  func told(verdict: ResolvedWrite.Verdict, words: String, level: StatusLine.Level) {
    var console = Self.console()
    console.reply(.recovery, .resolved([Self.write(verdict)]))
    let text = console.state.status.text
    #expect(text.contains("a write of an earlier start had no known end"))
    #expect(text.contains("on min-ah.lee") && text.contains(words), "\(text)")
    #expect(console.state.status.level == level)
  }

  @Test("one that may still arrive is looked for again, and only news are told")
  func early() {
    var console = Self.console()
    console.reply(.recovery, .resolved([Self.write(.early), Self.write(.early)]))
    let isTimed = console.effects.contains {
      if case .startTimer(.recover, milliseconds: 20_000) = $0 { true } else { false }
    }
    #expect(isTimed)
    let told = console.state.status.text
    console.type("x")
    console.fire(.recover)
    let asked = console.work.filter { if case .resolve = $0 { true } else { false } }
    #expect(asked.count == 2)
    console.state.status.text = ""
    console.reply(.recovery, .resolved([Self.write(.early)]))
    #expect(console.state.status.text.isEmpty, "it was told: \(told)")
    console.reply(.recovery, .resolved([Self.write(.notDone)]))
    #expect(console.state.status.text.contains("was not carried out"))
  }

  @Test("drafts that are announced later don't hide it", arguments: [true, false])
  func beforeDrafts(isEarly: Bool) throws {
    var console = Self.console()
    let verdict: ResolvedWrite.Verdict = isEarly ? .early : .done
    console.reply(.recovery, .resolved([Self.write(verdict)]))
    let told = console.state.status
    console.state.keeping.isKept = true
    console.state.keeping.loaded.insert(console.state.sessionOwner)
    var news = DraftNews()
    news.unreadable = 1
    console.state.keeping.news = news
    try console.found(.everyone, Fixtures.users())
    #expect(console.state.status == told)
    let isListed = console.state.messages.entries.contains { $0.text.contains("1 draft") }
    #expect(isListed)
  }

  @Test("an answer about the profile that was left is not believed")
  func late() {
    var console = Self.console()
    console.reply(.recovery, .resolved([Self.write(.done)]), late: 1)
    #expect(!console.state.status.text.contains("earlier start"))
  }

  @Test("a console that keeps no journal asks for nothing")
  func unkept() {
    var console = TestConsole(isStarted: false)
    console.fire(.begin)
    #expect(!console.work.contains { if case .resolve = $0 { true } else { false } })
  }
}
