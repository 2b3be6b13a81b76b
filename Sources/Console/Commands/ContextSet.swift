/// Some of the contexts, as bits: the keymap is made at every start, and a `Set` costs more there
/// than all commands together.
package struct ContextSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let find = ContextSet(.find)
  package static let list = ContextSet(.list)
  package static let detail = ContextSet(.detail)
  package static let form = ContextSet(.form)
  package static let field = ContextSet(.field)
  package static let review = ContextSet(.review)
  package static let conflict = ContextSet(.conflict)
  package static let conflictValue = ContextSet(.conflictValue)
  package static let help = ContextSet(.help)
  package static let question = ContextSet(.question)
  package static let dataPoints = ContextSet(.dataPoints)
  package static let operation = ContextSet(.operation)
  package static let operationField = ContextSet(.operationField)
  package static let picker = ContextSet(.picker)
  package static let palette = ContextSet(.palette)
  package static let messages = ContextSet(.messages)
  package static let tickets = ContextSet(.tickets)
  package static let ticket = ContextSet(.ticket)
  package static let overview = ContextSet(.overview)
  package static let profiles = ContextSet(.profiles)
  package static let confirmation = ContextSet(.confirmation)
  package static let profileForm = ContextSet(.profileForm)
  package static let themes = ContextSet(.themes)
  package static let ticketQuery = ContextSet(.ticketQuery)
  package static let searches = ContextSet(.searches)
  package static let columns = ContextSet(.columns)
  package static let viCommand = ContextSet(.viCommand)
  package static let write = ContextSet(.write)

  /// Where printable keys are text.
  package static let typing: ContextSet = [
    .find, .field, .help, .palette, .picker, .operationField, .confirmation, .conflictValue,
    .profiles,
    .profileForm, .ticketQuery, .searches,
  ]

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
