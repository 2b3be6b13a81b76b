import Operations

/// A line has a part that the server is asked and one that only holds for what is loaded.
extension FindQuery {
  /// What the server is asked.
  package var asked: FindQuery { if case .filtered(let asked, _) = self { asked } else { self } }

  /// The conditions that Sendbird has no search for; nil for none.
  package var local: LocalFilter? {
    if case .filtered(_, let filter) = self { filter } else { nil }
  }

  /// The same with conditions on what is loaded; a line that asks for nothing stays so.
  func adding(_ filter: LocalFilter?) -> FindQuery {
    guard let filter else { return self }
    return switch self {
    case .incomplete: self
    case .filtered(let asked, let own): .filtered(asked, own.adding(filter))
    default: .filtered(self, filter)
    }
  }
}
