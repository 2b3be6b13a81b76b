package import Terminal

/// `used/limit`, which warns from 90 % and turns to an error above the limit.
package struct Counter: Sendable, Equatable {
  /// What is used, in the unit of the limit.
  package let used: Int
  /// The most allowed.
  package let limit: Int

  /// Creates a counter.
  package init(used: Int, limit: Int) {
    self.used = used
    self.limit = limit
  }

  /// The text, such as `15/190`.
  package var text: String { "\(used)/\(limit)" }

  /// The role that repeats in colour what the numbers say.
  package var role: Role {
    if used > limit { return .counterOver }
    return used * 10 >= limit * 9 ? .counterWarn : .counter
  }

  /// Draws the text so that it ends before `end`.
  package func draw(on surface: inout Surface, endingAt end: Point) {
    let column = end.column - text.utf8.count
    surface.put(text, at: Point(column: column, row: end.row), role: role)
  }
}
