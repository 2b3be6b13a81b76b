package import Widgets

/// Where a key is pressed; each has its own keys.
package enum Context: UInt8, Sendable, CaseIterable {
  /// The find line.
  case find
  /// The list of users.
  case list
  /// The detail pane.
  case detail
  /// The metadata form between fields.
  case form
  /// A field of the form.
  case field
  /// The review of a write.
  case review
  /// The conflict screen.
  case conflict
  /// A new value on the conflict screen.
  case conflictValue
  /// The help.
  case help
  /// A question.
  case question
  /// The pane of data points.
  case dataPoints
  /// A generated form of an operation between fields.
  case operation
  /// A field of a generated form.
  case operationField
  /// The choices of a field.
  case picker
  /// The command palette.
  case palette
  /// The list of messages, or of requests.
  case messages
  /// The list of tickets across users.
  case tickets
  /// One ticket.
  case ticket
  /// The overview.
  case overview
  /// The list of profiles.
  case profiles
  /// A review that has to be confirmed by typing.
  case confirmation
  /// The form of a new profile.
  case profileForm
  /// The list of themes.
  case themes
  /// The keyword of the ticket list.
  case ticketQuery
  /// The saved searches.
  case searches
  /// The choice of the list's columns.
  case columns
  /// A field of a form in vi's command mode.
  case viCommand
  /// One write of the journal.
  case write

  /// The heading in the help and the mode word of the last row.
  package var title: String {
    switch self {
    case .find: "Find line"
    case .list: "Users list"
    case .detail: "Detail pane"
    case .form: "Form"
    case .field: "Form fields"
    case .review: "Review"
    case .conflict: "Conflict"
    case .conflictValue: "New value in a conflict"
    case .help: "Help"
    case .question: "Question"
    case .dataPoints: "Data points"
    case .operation: "Operation form"
    case .operationField: "Operation form fields"
    case .picker: "Choices"
    case .palette: "Commands"
    case .messages: "Messages"
    case .tickets: "Ticket list"
    case .ticket: "Ticket"
    case .overview: "Overview"
    case .profiles: "Profiles"
    case .confirmation: "Review with an id to type"
    case .profileForm: "New profile"
    case .themes: "Themes"
    case .ticketQuery: "Ticket keyword"
    case .searches: "Saved searches"
    case .columns: "Columns of the list"
    case .viCommand: "Form fields, vi's commands"
    case .write: "One write of History"
    }
  }

  /// The word at the left of the last row.
  package var mode: String {
    switch self {
    case .find: "FIND"
    case .list, .detail, .form, .dataPoints, .operation, .messages, .tickets, .ticket, .overview,
      .write:
      "NAV"
    case .field, .operationField, .conflictValue, .profileForm: "EDIT"
    case .ticketQuery: "FIND"
    case .picker, .searches, .columns, .profiles, .themes: "PICK"
    case .review, .conflict, .confirmation: "REVIEW"
    case .help: "HELP"
    case .palette: "PALETTE"
    case .question: "ASK"
    case .viCommand: "VI"
    }
  }

  /// The role of that word.
  package var modeRole: Role {
    switch self {
    case .field, .find, .operationField, .conflictValue, .picker, .palette, .profiles, .profileForm,
      .themes,
      .ticketQuery, .searches, .columns:
      .barModeEdit
    case .review, .conflict, .question, .confirmation: .barModeReview
    case .list, .detail, .form, .help, .dataPoints, .operation, .messages, .tickets, .ticket,
      .overview, .viCommand, .write:
      .barModeNav
    }
  }
}

/// Whether a command can run now, and if not, why.
package enum Enablement: Sendable, Equatable {
  case yes
  case no(String)

  /// Whether it can run.
  package var isEnabled: Bool { self == .yes }

  /// The reason against it.
  package var reason: String? {
    if case .no(let reason) = self { reason } else { nil }
  }
}

/// Keys and the contexts they work in.
package struct Binding: Sendable {
  /// Where the keys work.
  package let contexts: ContextSet
  /// The keys by name, the one to show first.
  package let keys: [String]

  /// Binds keys in contexts.
  package static func on(_ contexts: ContextSet, _ keys: String...) -> Binding {
    Binding(contexts: contexts, keys: keys)
  }
}

/// Something a person can trigger; keys, hints, help and function keys are all read from here.
package struct Command: Sendable {
  /// The name in the configuration: `users.edit-metadata`.
  package let id: String
  /// What it does, in a few words.
  package let title: String
  /// The word in the hint row; nil keeps it out of there.
  package let hint: String?
  /// Another word in the hint row where it means something else there; nil for the same.
  package let otherHint: (@Sendable (ConsoleState) -> String?)?
  /// The word on the function-key bar; nil keeps it out of there.
  package let functionLabel: String?
  /// Its keys.
  package let bindings: [Binding]
  /// Whether it can run now.
  package let enablement: @Sendable (ConsoleState) -> Enablement
  /// What it does.
  package let run: @Sendable (inout ConsoleState) -> [Effect]

  /// Creates a command.
  ///
  /// - Parameters:
  ///   - id: the name in the configuration.
  ///   - title: what it does, in a few words.
  ///   - bindings: its keys and where they work.
  ///   - hint: the word in the hint row. The default is none.
  ///   - otherHint: another word where it means something else there. The default is the same.
  ///   - functionLabel: the word on the function-key bar. The default is none.
  ///   - enablement: whether it can run now. The default is always.
  ///   - run: what it does.
  package init(
    _ id: String, _ title: String, _ bindings: [Binding], hint: String? = nil,
    otherHint: (@Sendable (ConsoleState) -> String?)? = nil, functionLabel: String? = nil,
    when enablement: @escaping @Sendable (ConsoleState) -> Enablement = { _ in .yes },
    run: @escaping @Sendable (inout ConsoleState) -> [Effect]
  ) {
    self.id = id
    self.title = title
    self.hint = hint
    self.otherHint = otherHint
    self.functionLabel = functionLabel
    self.bindings = bindings
    self.enablement = enablement
    self.run = run
  }

  /// Why it can't be done now: the reason first, which a narrow window shows to its end.
  func words(against reason: String) -> String { "\(reason) (\(title))" }

  /// Its keys in a context.
  package func keys(in context: Context) -> [String] {
    bindings.filter { $0.contexts.includes(context) }.flatMap(\.keys)
  }
}
