/// Finds what a mistyped name was probably meant to be.
package enum NearestName {
  /// The known name that takes the fewest edits; nil when even that shares too little.
  ///
  /// A name that lacks only the part after a dot, such as `layout`, is near as well, and so is one
  /// that writes a short word in full, such as `production`.
  ///
  /// - Parameters:
  ///   - name: the name as it was written.
  ///   - known: the names that would have been understood.
  /// - Returns: one of them.
  package static func of(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    var best: (name: String, edits: Int)?
    for candidate in known.sorted() {
      if !name.isEmpty, candidate.hasPrefix(name + ".") { return candidate }
      let edits = self.edits(from: wanted, to: Array(candidate.lowercased().utf8))
      if edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    if let best, best.edits * 2 <= max(wanted.count, best.name.utf8.count) { return best.name }
    return known.first { $0.utf8.count >= 3 && name.lowercased().hasPrefix($0) }
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
