import Console
import Operations
import SendbirdAPI
import Testing
import Widgets

/// The find line when Sendbird can't be reached, or says something odd.
@Suite struct FindTroubleTests {
  @Test("a failed request keeps the rows and says what happened")
  func failure() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("x")
    console.fire(.ask)
    console.reply(.find, .failed(APIError(.unreachable, .user("x"))))
    #expect(console.state.network.condition == .offline)
    #expect(console.shows("offline"))
    #expect(console.state.status.level == .error)
    #expect(console.state.users.shown.rows.count == 14)
    #expect(!console.state.users.isWaiting)
  }

  @Test("while Sendbird can't be reached the search is repeated with growing pauses")
  func retries() throws {
    var console = try TestConsole.loaded()
    console.press("R")
    for pause in [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000] {
      console.takeEffects()
      console.reply(.find, .failed(APIError(.unreachable, .user("x"))))
      let timers = console.effects.compactMap { effect -> Int? in
        if case .startTimer(.retry, let milliseconds) = effect { milliseconds } else { nil }
      }
      #expect(timers == [pause])
      console.takeEffects()
      console.fire(.retry)
      #expect(console.work.count == 1)
    }
    try console.found(.everyone, Fixtures.users())
    #expect(console.state.network.failures == 0)
    console.takeEffects()
    console.fire(.retry)
    #expect(console.work.isEmpty)
  }

  @Test("an answer that made no sense is shown on request, cleaned")
  func strangeAnswer() throws {
    var console = try TestConsole.loaded()
    console.press("R")
    var error = APIError(.malformedAnswer, .user("x"))
    error.answer = AnswerExcerpt(Array("<html>\u{1B}[31mBad gateway</html>".utf8), masking: [])
    console.reply(.find, .failed(error))
    #expect(console.state.status.text.contains("! shows the answer"))
    console.press("!")
    #expect(console.shows("Bad gateway</html>"))
    #expect(console.shows("What Sendbird answered"))
    console.press("escape")
    #expect(console.state.messageList == nil)
  }
}
