import Foundation
import Testing

/// The README's parts that are made from the program.
///
/// A part stands between `<!-- NAME: begin -->` and `<!-- NAME: end -->`. `UPDATE_GOLDEN=1` rewrites
/// it in place, and the test fails so that nobody commits what they haven't read.
enum ReadmeFile {
  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("README.md")

  /// Compares a part with what it should be.
  static func expect(
    _ name: String, _ wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try String(contentsOf: path, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- \(name): begin -->\n"))
    let end = try #require(
      text.range(of: "<!-- \(name): end -->", range: begin.upperBound..<text.endIndex))
    let part = begin.upperBound..<end.lowerBound
    if text[part] == wanted { return }
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" else {
      let difference = GoldenText.difference(expected: String(text[part]), actual: wanted)
      Issue.record(
        """
        the README's part "\(name)" is out of date; UPDATE_GOLDEN=1 swift test --filter Readme \
        writes it:
        \(difference)
        """, sourceLocation: sourceLocation)
      return
    }
    try text.replacingCharacters(in: part, with: wanted)
      .write(to: path, atomically: false, encoding: .utf8)
    Issue.record(
      "wrote the README's part \"\(name)\"; read it, then run again", sourceLocation: sourceLocation
    )
  }
}
