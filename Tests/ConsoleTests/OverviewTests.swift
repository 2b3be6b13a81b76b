import Console
import Operations
import Testing
import Widgets

/// The overview: what is counted, and what it is based on.
@Suite struct OverviewTests {
  static func console(
    size: Size = Size(columns: 120, rows: 36), glyphs: Glyphs = .unicode
  ) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size, glyphs: glyphs)
    console.press("5")
    for (status, count) in zip(TicketStatus.known, [3, 0, 41, 17, 5, 2, 1204]) {
      console.reply(.overview, .overview(.count(status, .success(Int64(count)))))
    }
    let page = DeskPage(elements: try Fixtures.tickets(), count: 1272, hasMore: true)
    console.reply(.overview, .overview(.priorities(.success(PriorityCounts(page)))))
    console.reply(.overview, .overview(.end))
    return console
  }

  @Test("overview in ASCII, scrolled to the users")
  func ascii() throws {
    var console = try Self.console(size: Size(columns: 60, rows: 20), glyphs: .ascii)
    console.press("G")
    try expectGolden(console.frame, "overview-ascii-60x20")
    #expect(console.frame.surface.text.allSatisfy { $0.allSatisfy(\.isASCII) })
  }

  @Test("one request a status is asked for, and the numbers are there while they come")
  func counting() throws {
    var console = try TestConsole.loaded()
    console.press("5")
    #expect(console.work.count == 1)
    #expect(console.shows("14 loaded users, more on the server"))
    console.reply(.overview, .overview(.count(.pending, .success(41))))
    #expect(console.rows.contains { $0.contains("PENDING") && $0.contains("41") })
    #expect(console.rows.contains { $0.contains("CLOSED") && $0.contains("..") })
  }

  @Test("Enter on a status lists its tickets, on a group of users its users")
  func enter() throws {
    var console = try Self.console()
    console.takeEffects()
    console.press("j", "j", "enter")
    let statuses = console.work.compactMap {
      if case .tickets(let filter, _) = $0 { filter.status } else { nil }
    }
    #expect(statuses == [.pending])
    console.press("escape")
    #expect(console.state.screens == [.overview])
    console.press("G", "K", "k", "enter")
    #expect(console.state.screens.isEmpty)
    #expect(console.state.find.editor.text == "seen>90d")
  }

  @Test("without Desk the users are counted all the same")
  func withoutDesk() throws {
    var console = try TestConsole.loaded()
    console.state.desk.service = .missing
    console.press("5")
    #expect(console.work.isEmpty)
    #expect(console.shows("no Desk token in this profile"))
    #expect(console.shows("within a day"))
  }

  @Test("a bar is as long as its share, and what isn't nothing has a cell")
  func lengths() {
    #expect(BarChart.length(of: 0, most: 10, room: 20) == 0)
    #expect(BarChart.length(of: 1, most: 1_000_000, room: 20) == 1)
    #expect(BarChart.length(of: 5, most: 10, room: 20) == 10)
    #expect(BarChart.length(of: 10, most: 10, room: 20) == 20)
    #expect(BarChart.length(of: 10, most: 10, room: 0) == 0)
  }
}
