/// A text that nothing prints: a token or an access token.
///
/// Its description, debug description, mirror and dump are `••••`. It is not `Codable` on purpose.
/// The text comes out through ``reveal()`` only, so every place that needs it can be found.
package struct Secret: Sendable, Hashable {
  /// What stands for a secret wherever one would be printed.
  package static let mask = "••••"

  private let text: String

  /// Wraps a text.
  package init(_ text: String) {
    self.text = text
  }

  /// The text itself, for the one place that sends or shows it on purpose.
  package func reveal() -> String { text }

  /// Whether there is nothing to hide.
  package var isEmpty: Bool { text.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { Self.mask }
  package var debugDescription: String { Self.mask }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
