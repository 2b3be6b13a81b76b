import PTY
import Testing

/// Starts the console in a pseudo-terminal, with a home folder of its own unless one is given.
func startConsole(
  _ arguments: [String] = [], environment: [String: String] = [:], term: String = "xterm-256color",
  columns: Int = 120, rows: Int = 36
) throws -> VirtualTerminal {
  let base = [
    "TERM": term, "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "interactive=no",
    "HOME": try environment["HOME"] ?? Homes.next(),
  ]
  return try VirtualTerminal(
    Binary.path, arguments: arguments, environment: base.merging(environment) { $1 },
    columns: columns, rows: rows)
}

extension VirtualTerminal {
  /// Looks a user up by id, from the find line, and waits until the record is shown.
  func open(_ userID: String) throws {
    try wait(for: "the list") { $0.contains("1 Users") && $0.contains(" loaded") }
    type(userID)
    press(.enter)
    try wait(for: "the detail of \(userID)") {
      $0.contains("2 \(userID) ") && $0.row($0.rows - 1).hasPrefix(" NAV")
    }
  }

  /// Runs a command by its words in the palette.
  func command(_ words: String) throws {
    press(.function(9))
    try wait(for: "the palette") { $0.contains(" Command ") }
    type(words)
    press(.enter)
  }

  /// Goes on to the tab with a title.
  func goToTab(_ title: String) throws {
    let tabs = ["User", "Metadata", "Desk", "Tickets", "JSON", "History"]
    try wait(for: "the tabs") { screen in tabs.contains { screen.contains(" [\($0)") } }
    let now = tabs.firstIndex { contains(" [\($0)") } ?? 0
    let wanted = tabs.firstIndex { title.hasPrefix($0) } ?? 0
    type(String(repeating: "]", count: (wanted - now + tabs.count) % tabs.count))
    try wait(for: "the tab \(title)") { $0.contains("[\(title)") }
  }

  /// Waits for the review, types what it asks for and sends the requests.
  ///
  /// - Parameters:
  ///   - confirmation: the id that is to be typed. The default is none.
  ///   - words: what the console says when it is done.
  /// - Throws: `PTYTimeout` if it doesn't come to that.
  func apply(typing confirmation: String = "", until words: String) throws {
    try wait(for: "the review") { $0.contains("nothing is sent before Enter") && $0.isReviewReady }
    // What an earlier write was told with may still stand there.
    try wait(for: "an earlier message to go") { !$0.row($0.rows - 1).contains(words) }
    type(confirmation)
    press(.enter)
    try wait(for: words) { $0.contains(words) }
  }

  /// Whether a review shows what would be sent.
  var isReviewReady: Bool { contains("Requests, in order") && contains("Enter apply") }
}
