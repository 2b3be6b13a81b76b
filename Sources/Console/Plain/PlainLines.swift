import Widgets

/// Where the plain console reads answers and writes everything else, one line at a time.
package protocol PlainLines: Sendable {
  /// The next line without its end; nil when there are no more.
  func read() async -> String?

  /// Writes one line.
  func write(_ line: String) async
}

/// There are no more answers, or the person wants to leave.
struct PlainEnd: Error {}

/// Questions with numbers, and everything that is said between them (ux 17).
///
/// The one border for strangers' text: nothing is written that isn't cleaned.
package actor PlainDialogue {
  private let lines: any PlainLines
  private var questions = 0

  /// A dialogue over lines.
  package init(_ lines: any PlainLines) {
    self.lines = lines
  }

  /// Says one line.
  func say(_ line: String) async {
    await lines.write(ScreenText.cleaned(line))
  }

  /// Says several lines, set off by two blanks.
  func list(_ rows: [String]) async {
    for row in rows { await say("  \(row)") }
  }

  /// Asks; the question is one line, and so is the answer.
  ///
  /// - Parameters:
  ///   - question: what is asked, without its number.
  ///   - help: what `?` says.
  /// - Returns: the answer without blanks around it.
  /// - Throws: `PlainEnd` when there is none, and for `quit`.
  func ask(_ question: String, help: String) async throws(PlainEnd) -> String {
    while true {
      let answer = try await askVerbatim(question).trimmingBlanks()
      if answer == "quit" { throw PlainEnd() }
      guard answer == "?" else { return answer }
      await say(help)
    }
  }

  /// Asks for a text that is taken as it is, blanks included.
  func askVerbatim(_ question: String) async throws(PlainEnd) -> String {
    questions += 1
    await say("\(questions). \(question)")
    guard let answer = await lines.read() else { throw PlainEnd() }
    return answer
  }

  /// Asks for a yes; everything else is a no.
  func confirm(_ question: String) async throws(PlainEnd) -> Bool {
    let answer = try await ask(
      "\(question) yes or no", help: "yes goes on; everything else goes back and sends nothing.")
    return ["yes", "y"].contains(answer.lowercased())
  }

  /// Asks for one of a few words, by its number or its beginning.
  ///
  /// - Returns: the index of the word; nil for an empty answer.
  func choose(
    _ question: String, _ words: [String], help: String
  ) async throws(PlainEnd) -> Int? {
    let list = words.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    while true {
      let answer = try await ask("\(question) \(list); empty goes back", help: help).lowercased()
      if answer.isEmpty { return nil }
      if let number = Int(answer), words.indices.contains(number - 1) { return number - 1 }
      let matches = words.indices.filter { words[$0].lowercased().hasPrefix(answer) }
      if let exact = matches.first(where: { words[$0].lowercased() == answer }) { return exact }
      if matches.count == 1 { return matches[0] }
      await say("\(answer) is none of them.")
    }
  }
}
