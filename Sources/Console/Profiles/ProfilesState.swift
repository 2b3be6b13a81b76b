import Operations
package import Widgets

/// The list of profiles: what there is, what is typed to filter it, what is being opened.
package struct ProfilesState: Sendable {
  /// All profiles; nil until they have been read.
  package private(set) var entries: [ProfileEntry]?
  /// What is typed to filter.
  package private(set) var filter = LineEditor()
  /// The profiles that pass the filter.
  package private(set) var matches: [ProfileEntry] = []
  /// Selection over them.
  package var list = ListState()
  /// The profile that is being opened.
  package var opening: ProfileEntry?
  /// The profile that another Enter switches to, although edits are unsent.
  package var asked: ProfileEntry?
  /// Whether Enter was pressed before they had been read.
  var opensWhenRead = false

  /// The profile to select when they have been read.
  private let wanted: ProfileEntry.Choice?

  /// An open list that knows nothing yet.
  ///
  /// - Parameter wanted: the profile to select when they have been read. The default is the one in
  ///   use.
  package init(wanted: ProfileEntry.Choice? = nil) {
    self.wanted = wanted
  }

  /// The selected profile.
  package var selected: ProfileEntry? {
    matches.indices.contains(list.selected) ? matches[list.selected] : nil
  }

  /// Takes the profiles, on the one that is wanted, else on the one in use.
  mutating func show(_ entries: [ProfileEntry], else current: ProfileEntry.Choice) {
    self.entries = entries
    update()
    let choice = wanted ?? current
    if let row = matches.firstIndex(where: { $0.choice == choice }) { list.select(row) }
  }

  /// Changes the filter.
  mutating func editFilter(_ body: (inout LineEditor) -> Void) {
    body(&filter)
    asked = nil
    update()
  }

  /// Words in any order, anywhere in name, environment or application.
  private mutating func update() {
    let words = filter.text.lowercased().split(separator: " ")
    matches = (entries ?? []).filter { entry in
      let badge = entry.badge
      let text = "\(badge.name) \(badge.word) \(badge.applicationID)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    list = ListState()
    list.setCount(matches.count)
  }
}

/// What stays with a profile while the console works on another one.
package struct ProfileShelf: Sendable {
  /// The lines asked before.
  var find: FindLine
  /// Metadata forms with unsent edits, by user id.
  var drafts: [ByteKey: MetadataForm] = [:]
  /// Forms of operations that were not sent.
  var operationDrafts: [OperationForm] = []
  /// What `z` would write back.
  var undoable: [UndoEntry] = []
  /// A write of which nobody knows whether it was carried out.
  var unknownWrite: UnknownWrite?
  /// An operation of which nobody knows that.
  var unknownOperation: UnknownOperation?
  /// What operations saved.
  var dataPoints = DataPointList()
  /// The marked users.
  var marks = Marks()
}
