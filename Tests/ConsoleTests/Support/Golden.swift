import Foundation
import Testing
import Widgets

/// Compares a frame with the text file beside the tests.
///
/// The file shows the cells as text, then the cursor, then each row's roles as runs. With
/// `UPDATE_GOLDEN=1` the file is written, and the test fails so that nobody commits unread frames.
func expectGolden(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectGolden(GoldenText.text(of: frame), name, sourceLocation: sourceLocation)
}

/// Compares a text with the file beside the tests.
func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")
  let path = folder.appendingPathComponent("\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try actual.write(to: path, atomically: true, encoding: .utf8)
    Issue.record("wrote \(name).txt; read it, then run again", sourceLocation: sourceLocation)
    return
  }
  let expected = try? String(contentsOf: path, encoding: .utf8)
  guard let expected else {
    Issue.record(
      "there is no \(name).txt; UPDATE_GOLDEN=1 writes it", sourceLocation: sourceLocation)
    return
  }
  guard actual != expected else { return }
  let difference = GoldenText.difference(expected: expected, actual: actual)
  Issue.record("the frame differs from \(name).txt:\n\(difference)", sourceLocation: sourceLocation)
}

/// A frame as text.
enum GoldenText {
  /// Cells, cursor, title and roles.
  static func text(of frame: Frame) -> String {
    let surface = frame.surface
    var lines = surface.text.map { "|\($0)" }
    let cursor = frame.cursor.map { "\($0.point.column),\($0.point.row) \($0.shape)" } ?? "none"
    lines.append("cursor \(cursor)")
    lines.append("title \(frame.title ?? "-")")
    for row in 0..<surface.size.rows {
      lines.append("\(row): \(runs(surface, row: row, words: \.name))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each row's looks as runs, as a terminal of that depth shows them.
  static func looks(of frame: Frame, _ looks: LookSheet, at depth: ColorDepth) -> String {
    let surface = frame.surface
    return (0..<surface.size.rows).map { row in
      "\(row): \(runs(surface, row: row) { words(looks.look($0, at: depth)) })\n"
    }.joined()
  }

  private static func words(_ look: Look) -> String {
    let foreground = look.foreground == .terminalDefault ? "default" : "\(look.foreground)"
    let background = look.background == .terminalDefault ? "" : " on \(look.background)"
    let attributes = look.attributes.isEmpty ? "" : " attributes \(look.attributes.rawValue)"
    return foreground + background + attributes
  }

  private static func runs(_ surface: Surface, row: Int, words: (Role) -> String) -> String {
    let cells = (0..<surface.size.columns).map { column in
      surface[column, row].map { words($0.role) } ?? ""
    }
    var runs: [String] = []
    var start = 0
    for column in cells.indices
    where column + 1 == cells.count || cells[column + 1] != cells[column] {
      runs.append("\(start)-\(column) \(cells[column])")
      start = column + 1
    }
    return runs.joined(separator: ", ")
  }

  /// The lines that differ, expected before actual.
  static func difference(expected: String, actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? String(old[index]) : "(no line)"
      let after = index < new.count ? String(new[index]) : "(no line)"
      if before != after { lines += ["line \(index + 1)", "- \(before)", "+ \(after)"] }
    }
    return lines.prefix(60).joined(separator: "\n")
  }
}
