import Yams

/// A YAML text as its lines, with the places of its keys.
///
/// Lines are numbered from 0 here; the marks of nodes count from 1.
struct YAMLLines {
  /// The lines without their ends.
  var lines: [String]
  /// What ends a line.
  private let lineEnd: String

  /// Splits a text; the first line decides how lines end.
  init(_ text: String) {
    var parts = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    lineEnd = parts.first?.last == 0x0D ? "\r\n" : "\n"
    lines = parts.map { part in
      String(decoding: part.last == 0x0D ? part.dropLast() : part, as: UTF8.self)
    }
  }

  /// The whole text; it ends with a line's end unless nothing is in it.
  var text: String { lines.map { $0 + lineEnd }.joined() }

  /// The line that a node begins on.
  static func line(of node: Node) -> Int? { node.mark.map { $0.line - 1 } }

  /// How many columns stand before a node.
  static func indentation(of node: Node) -> Int { (node.mark?.column ?? 1) - 1 }

  /// How many blanks a line begins with.
  func indentation(ofLine index: Int) -> Int { lines[index].prefix { $0 == " " }.count }

  /// Whether nothing stands on a line.
  func isBlank(_ index: Int) -> Bool {
    lines[index].allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// Whether nothing but a comment stands on a line.
  func isComment(_ index: Int) -> Bool { lines[index].first { $0 != " " && $0 != "\t" } == "#" }

  /// The line after the last one that belongs to a key, among the lines before a limit.
  ///
  /// Blank lines, and comments that aren't deeper than the key, belong to what follows.
  func end(ofKeyAt start: Int, before limit: Int) -> Int {
    let own = indentation(ofLine: start)
    var end = start + 1
    for index in (start + 1)..<max(start + 1, limit) where !isBlank(index) {
      if isComment(index), indentation(ofLine: index) <= own { continue }
      end = index + 1
    }
    return end
  }
}
