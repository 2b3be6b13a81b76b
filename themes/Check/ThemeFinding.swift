package import Terminal

/// Something that a theme may not be like.
package struct ThemeFinding: Sendable, Hashable {
  /// The rule that is broken.
  package enum Rule: String, Sendable, CaseIterable {
    /// Text or a frame cannot be read.
    case contrast
    /// Two states look the same without colours.
    case mono
    /// Two environments have the same attributes.
    case environment
    /// Nobody is named for the colours, or no licence.
    case licence
  }

  /// The rule.
  package let rule: Rule
  /// The role, if it is about one.
  package let role: Role?
  /// How many colours it is about, if that matters.
  package let depth: ColorDepth?
  /// What is wrong, in one sentence without a full stop.
  package let message: String

  init(_ rule: Rule, _ message: String, role: Role? = nil, at depth: ColorDepth? = nil) {
    self.rule = rule
    self.role = role
    self.depth = depth
    self.message = message
  }
}
