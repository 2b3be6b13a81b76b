/// Some of the contexts, as bits: the keymap is made at every start, and a `Set` costs more there
/// than all commands together.
package struct ContextSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package static let find = ContextSet(.find)
  package static let list = ContextSet(.list)
  package static let detail = ContextSet(.detail)
  package static let form = ContextSet(.form)
  package static let field = ContextSet(.field)
  package static let review = ContextSet(.review)
  package static let conflict = ContextSet(.conflict)
  package static let help = ContextSet(.help)
  package static let question = ContextSet(.question)

  /// Every context.
  package static let all = ContextSet(
    rawValue: Context.allCases.reduce(0) { $0 | ContextSet($1).rawValue })

  /// The set of one context.
  package init(_ context: Context) {
    rawValue = 1 << context.rawValue
  }

  /// Whether the context is among them.
  package func includes(_ context: Context) -> Bool { contains(ContextSet(context)) }
}
