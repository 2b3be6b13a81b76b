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
  expectWhole(frame, name, sourceLocation: sourceLocation)
  try expectGolden(GoldenText.text(of: frame), name, sourceLocation: sourceLocation)
}

/// Compares the frames of one screen at several sizes with one file.
///
/// A cell's look follows from its role, so one table of the roles in these frames says what each of
/// them looks like in 256 colours, in 16 and without any.
func expectGolden(
  _ frames: [Frame], _ name: String, _ looks: LookSheet,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var text = ""
  for frame in frames {
    let size = frame.surface.size
    expectWhole(frame, name, sourceLocation: sourceLocation)
    text += "== \(size.columns)x\(size.rows)\n" + GoldenText.text(of: frame)
  }
  text += GoldenText.looks(of: frames, looks)
  try expectGolden(text, name, sourceLocation: sourceLocation)
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

  /// The looks of the roles in frames, at every depth.
  static func looks(of frames: [Frame], _ looks: LookSheet) -> String {
    var used: Set<Role> = []
    for frame in frames { for cell in frame.surface.cells { used.insert(cell.role) } }
    let rows = Role.allCases.filter(used.contains).map { role in
      let depths = [ColorDepth.indexed256, .ansi16, .mono].map { words(looks.look(role, at: $0)) }
      return "\(role.name): \(depths.joined(separator: " | "))\n"
    }
    return "== looks in 256 colours | 16 colours | mono\n" + rows.joined()
  }

  private static func words(_ look: Look) -> String {
    let foreground = look.foreground == .terminalDefault ? "default" : "\(look.foreground)"
    let background = look.background == .terminalDefault ? "" : " on \(look.background)"
    return foreground + background + attributes(look.attributes)
  }

  private static func attributes(_ attributes: Attributes) -> String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    return names.filter { attributes.contains($0.0) }.map { " \($0.1)" }.joined()
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
