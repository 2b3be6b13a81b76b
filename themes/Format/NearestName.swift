/// Finds what a mistyped name was probably meant to be.
enum NearestName {
  /// The known name that takes the fewest edits; `nil` when even that shares too little.
  static func of(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    var best: (name: String, edits: Int)?
    for candidate in known.sorted() {
      let edits = self.edits(from: wanted, to: Array(candidate.lowercased().utf8))
      if edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    guard let best, best.edits * 2 <= max(wanted.count, best.name.utf8.count) else { return nil }
    return best.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two names.
  private static func edits(from source: [UInt8], to target: [UInt8]) -> Int {
    var earlier: [Int] = []
    var previous = Array(0...target.count)
    for (row, letter) in source.enumerated() {
      var current = [row + 1]
      for (column, other) in target.enumerated() {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1,
          previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
          cost = min(cost, earlier[column - 1] + 1)
        }
        current.append(cost)
      }
      (earlier, previous) = (previous, current)
    }
    return previous[target.count]
  }
}
