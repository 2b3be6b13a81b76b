/// How text looks on the screen: its width, its cut, and its marks.
///
/// All functions follow one policy (engineering 2.5 with the marks of design 7), the same that
/// `Surface.put` draws by. The text itself is never changed, only its picture.
package enum ScreenText {
  /// One cluster of a text and the columns of its picture.
  package struct Cluster: Hashable, Sendable {
    /// Where the cluster is in the text.
    package let range: Range<String.Index>
    /// The columns it takes; 8 or more when it contains a character that is spelled out.
    package let width: Int
  }

  /// The columns that a text takes.
  package static func width(_ text: String, cleaning: TextCleaning = .text) -> Int {
    width(text[...], cleaning: cleaning)
  }

  /// The columns that a part of a text takes.
  package static func width(_ text: Substring, cleaning: TextCleaning = .text) -> Int {
    let plain = plainPrefix(text)
    if plain == text.utf8.count { return plain }
    var width = plain
    TextUnit.visit(text, from: plain, cleaning: cleaning) {
      width += $0.width
      return true
    }
    return width
  }

  /// The columns that one cluster takes.
  package static func width(_ character: Character, cleaning: TextCleaning = .text) -> Int {
    var units: [TextUnit] = []
    TextUnit.append(character, cleaning: cleaning, to: &units)
    return units.reduce(0) { $0 + $1.width }
  }

  /// The clusters of a text with their widths, for cursors and editing.
  package static func clusters(
    _ text: String, cleaning: TextCleaning = .text
  ) -> [Cluster] {
    var clusters: [Cluster] = []
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      clusters.append(
        Cluster(range: index..<next, width: width(text[index], cleaning: cleaning)))
      index = next
    }
    return clusters
  }

  /// A cluster in pieces of at most `columns` columns, for a pile of marks that is wider than a line.
  ///
  /// Joined they are the cluster, and each looks as it does in the whole; what is spelled out as one
  /// mark stays in one piece, however wide it is.
  package static func pieces(
    of cluster: Substring, to columns: Int, cleaning: TextCleaning = .text
  ) -> [String] {
    var pieces: [String] = []
    var start = cluster.startIndex
    var end = start
    var used = 0
    TextUnit.visit(cluster, from: 0, cleaning: cleaning) { unit in
      if used > 0, used + unit.width > columns {
        pieces.append(String(cluster[start..<end]))
        start = end
        used = 0
      }
      used += unit.width
      end = cluster.utf8.index(end, offsetBy: unit.utf8Count)
      return true
    }
    return pieces + [String(cluster[start...])]
  }

  /// The text, or its beginning and the ellipsis when it is wider than `limit` columns.
  ///
  /// The result is still raw text, to be drawn with the same `cleaning`; it is never wider than
  /// `limit`, even if that is less than the ellipsis needs.
  package static func cut(
    _ text: String, to limit: Int, ellipsis: String = "..", cleaning: TextCleaning = .text
  ) -> String {
    guard limit > 0 else { return "" }
    let whole = prefixLength(text, limit: limit, cleaning: cleaning)
    if whole == text.utf8.count { return text }
    let room = limit - width(ellipsis)
    guard room >= 0 else {
      return prefix(ellipsis, length: prefixLength(ellipsis, limit: limit, cleaning: .text))
    }
    return prefix(text, length: prefixLength(text, limit: room, cleaning: cleaning)) + ellipsis
  }

  /// What a text looks like on the screen, with its marks spelled out.
  package static func cleaned(_ text: String, cleaning: TextCleaning = .text) -> String {
    let plain = plainPrefix(text[...])
    if plain == text.utf8.count { return text }
    var result = prefix(text, length: plain)
    TextUnit.visit(text[...], from: plain, cleaning: cleaning) {
      result += $0.picture
      return true
    }
    return result
  }

  /// The bytes of the longest beginning that fits into `limit` columns.
  private static func prefixLength(_ text: String, limit: Int, cleaning: TextCleaning) -> Int {
    let plain = plainPrefix(text[...])
    if plain >= limit { return min(plain, limit) }
    var length = plain
    var columns = plain
    TextUnit.visit(text[...], from: plain, cleaning: cleaning) {
      guard columns + $0.width <= limit else { return false }
      columns += $0.width
      length += $0.utf8Count
      return true
    }
    return length
  }

  private static func prefix(_ text: String, length: Int) -> String {
    String(text[..<text.utf8.index(text.startIndex, offsetBy: length)])
  }

  private static func plainPrefix(_ text: Substring) -> Int {
    text.utf8.withContiguousStorageIfAvailable { $0.plainPrefix(limit: $0.count) } ?? 0
  }
}
