import Operations
package import Widgets
import Workspace

/// The form of a new profile (ux 18).
package struct ProfileForm: Sendable {
  /// One line of the form.
  package enum Field: Int, Sendable, CaseIterable {
    case name, applicationID, environment, chatKind, chatSource, deskKind, deskSource, readOnly
    case chatURL, deskURL

    /// What stands in front of it.
    package var label: String {
      switch self {
      case .name: "Name"
      case .applicationID: "Application id"
      case .environment: "Environment"
      case .chatKind: "Chat token from"
      case .chatSource: "  which"
      case .deskKind: "Desk token from"
      case .deskSource: "  which"
      case .readOnly: "Read-only"
      case .chatURL: "Chat URL"
      case .deskURL: "Desk URL"
      }
    }

    /// Its choices; nil for a field that is typed.
    package var choices: [String]? {
      switch self {
      case .environment: Profile.Environment.allCases.map(\.rawValue)
      case .chatKind: ["command", "env", "file"]
      case .deskKind: ["none", "command", "env", "file"]
      case .readOnly: ["no", "yes, locked"]
      default: nil
      }
    }
  }

  /// The line with the cursor.
  package private(set) var field = Field.name
  /// What was typed, by field.
  private var texts: [LineEditor]
  /// What was chosen, by field.
  private var chosen: [Int]
  /// Why it was not added, and the field it is about.
  package private(set) var problem: (field: Field?, reason: String)?
  /// Whether it is being tried and written.
  package var isAdding = false

  /// A form, filled with what is known.
  package init(_ profile: NewProfile = NewProfile()) {
    texts = Field.allCases.map { _ in LineEditor() }
    chosen = Field.allCases.map { _ in 0 }
    self[.name] = LineEditor(profile.name)
    self[.applicationID] = LineEditor(profile.applicationID)
    chosen[Field.environment.rawValue] =
      Profile.Environment.allCases.firstIndex(of: profile.environment) ?? 0
    let (chatKind, chatSource) = Self.choice(of: profile.chatToken)
    chosen[Field.chatKind.rawValue] = chatKind
    self[.chatSource] = LineEditor(chatSource)
    if let token = profile.deskToken {
      let (kind, source) = Self.choice(of: token)
      chosen[Field.deskKind.rawValue] = kind + 1
      self[.deskSource] = LineEditor(source)
    }
    chosen[Field.readOnly.rawValue] = profile.isLocked ? 1 : 0
    self[.chatURL] = LineEditor(profile.chatURL ?? "")
    self[.deskURL] = LineEditor(profile.deskURL ?? "")
  }

  /// What was typed in a field.
  package subscript(field: Field) -> LineEditor {
    get { texts[field.rawValue] }
    set { texts[field.rawValue] = newValue }
  }

  /// The number of the choice of a field.
  package func choice(of field: Field) -> Int { chosen[field.rawValue] }

  /// The fields that are shown: without Desk its token comes from nowhere.
  package var fields: [Field] {
    Field.allCases.filter { $0 != .deskSource || choice(of: .deskKind) > 0 }
  }

  /// Whether nothing was typed.
  var isEmpty: Bool { texts.allSatisfy(\.isEmpty) }

  /// Goes to a field before or after.
  mutating func move(by delta: Int) {
    let fields = fields
    let place = fields.firstIndex(of: field) ?? 0
    field = fields[(place + delta + fields.count) % fields.count]
  }

  /// Whether the cursor is in the last field.
  var isOnLast: Bool { field == fields.last }

  /// Changes the text of the field with the cursor; a choice has none.
  mutating func edit(_ body: (inout LineEditor) -> Void) {
    guard field.choices == nil, !isAdding else { return }
    body(&self[field])
    if problem?.field == field { problem = nil }
  }

  /// Takes a letter in a choice for the next one that begins with it.
  mutating func choose(_ letter: Character) {
    guard let choices = field.choices, !isAdding else { return }
    let now = choice(of: field)
    let order = (1...choices.count).map { (now + $0) % choices.count }
    let wanted = String(letter).lowercased()
    if letter == " " { return choose(by: 1) }
    if let found = order.first(where: { choices[$0].hasPrefix(wanted) }) {
      chosen[field.rawValue] = found
    }
  }

  /// Goes to the choice before or after.
  mutating func choose(by delta: Int) {
    guard let choices = field.choices, !isAdding else { return }
    chosen[field.rawValue] = (choice(of: field) + delta + choices.count) % choices.count
  }

  /// Chooses by number.
  mutating func choose(_ place: Int, of field: Field) { chosen[field.rawValue] = place }

  /// Puts the cursor into a field.
  mutating func select(_ field: Field) { self.field = field }

  /// What is filled in.
  package var profile: NewProfile {
    var profile = NewProfile()
    profile.name = text(.name)
    profile.applicationID = text(.applicationID)
    profile.environment = Profile.Environment.allCases[choice(of: .environment)]
    profile.chatToken = Self.source(choice(of: .chatKind), text(.chatSource))
    let desk = choice(of: .deskKind)
    profile.deskToken = desk == 0 ? nil : Self.source(desk - 1, text(.deskSource))
    profile.isLocked = choice(of: .readOnly) == 1
    profile.chatURL = text(.chatURL).isEmpty ? nil : text(.chatURL)
    profile.deskURL = text(.deskURL).isEmpty ? nil : text(.deskURL)
    return profile
  }

  private func text(_ field: Field) -> String { self[field].text.trimmingBlanks() }

  /// The first field that is missing, which becomes the one with the cursor.
  mutating func findMissing() -> Bool {
    var required: [Field] = [.name, .applicationID, .chatSource]
    if choice(of: .deskKind) > 0 { required.append(.deskSource) }
    guard let missing = required.first(where: { text($0).isEmpty }) else { return false }
    field = missing
    problem = (missing, "\(missing.label.trimmingBlanks()) is missing")
    return true
  }

  /// Shows why it was not added, with the cursor where that can be changed.
  mutating func refuse(_ refusal: ProfileRefusal) {
    let about = refusal.key.flatMap(Self.field(ofKey:))
    if let about { field = about }
    problem = (about, refusal.reason)
    isAdding = false
  }

  /// The field of a key of the configuration file; a key has its profile in front.
  private static func field(ofKey key: String) -> Field? {
    let name = key.split(separator: ".").last.map(String.init) ?? key
    return switch name {
    case "application-id": .applicationID
    case "environment": .environment
    case "chat-url": .chatURL
    case "desk-url": .deskURL
    case _ where name.hasPrefix("chat-token"): .chatSource
    case _ where name.hasPrefix("desk-token"): .deskSource
    default: .name
    }
  }

  private static func choice(of source: TokenSource) -> (kind: Int, text: String) {
    switch source {
    case .command(let text): (0, text)
    case .environment(let text): (1, text)
    case .file(let text): (2, text)
    }
  }

  private static func source(_ kind: Int, _ text: String) -> TokenSource {
    switch kind {
    case 0: .command(text)
    case 1: .environment(text)
    default: .file(text)
    }
  }
}
