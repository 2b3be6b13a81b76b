import Operations
import Workspace

extension SavedDraft: OwnedRow {
  static var columns: [ListColumn<SavedDraft>] {
    [
      ListColumn("ID") { "\($0.id)" },
      ListColumn("CHANGED") { $0.changedAt },
      ListColumn(ownerColumn, isKey: true) { $0.profileWords },
      ListColumn("FORM", isKey: true) { $0.key.form },
      ListColumn("CHANGES") { draft in draft.content.map { "\($0.changeCount)" } ?? "?" },
      ListColumn("RECORD", isKey: true) { $0.recordWords },
    ]
  }

  static var plural: String { "drafts" }

  var owner: SessionOwner { key.owner }

  private var changedAt: String { Timestamp(milliseconds: version.at).iso8601 }

  /// A form of no profile is about a new one.
  private var profileWords: String {
    key.owner == DraftKey.everywhere ? "-" : key.owner.profile
  }

  private var recordWords: String { key.subject.id == nil ? "-" : key.subject.words }

  /// What a draft would change, for people.
  var rows: [RecordRow] {
    var rows = [
      RecordRow(name: "id", value: "\(id)"), RecordRow(name: "changed", value: changedAt),
      RecordRow(name: "profile", value: profileWords, isKey: true),
      RecordRow(name: "application", value: key.owner.applicationID, isKey: true),
      RecordRow(name: "form", value: key.form, isKey: true),
      RecordRow(name: "record", value: recordWords, isKey: true),
    ]
    if let read = content?.readAt {
      rows.append(RecordRow(name: "opened on", value: Timestamp(milliseconds: read).iso8601))
    }
    for change in content?.changes ?? [] {
      let after = change.after.map { $0.isEmpty ? "(empty)" : $0 } ?? "(deleted)"
      let before = change.before.map { $0.isEmpty ? "(empty)" : $0 }
      let name = change.name.isEmpty ? "(no key)" : change.name
      rows.append(
        RecordRow(
          name: change.newName.map { "\(name) -> \($0)" } ?? name,
          value: before.map { "\($0) -> \(after)" } ?? after))
    }
    return rows
  }

  /// The draft for scripts.
  var wholeRecord: JSONValue { record }

  /// The draft for scripts, every text to the byte.
  var record: JSONValue {
    let changes = content?.changes.map { change -> JSONValue in
      [
        "name": .string(change.name), "newName": change.newName.map(JSONValue.string) ?? .null,
        "before": change.before.map(JSONValue.string) ?? .null,
        "after": change.after.map(JSONValue.string) ?? .null,
      ]
    }
    return [
      "id": .number(String(id)), "changedAt": .string(changedAt),
      "profile": .string(key.owner.profile), "application": .string(key.owner.applicationID),
      "form": .string(key.form), "kind": .string(key.subject.kind),
      "record": key.subject.id.map(JSONValue.string) ?? .null,
      "openedOn": content?.readAt.map { .string(Timestamp(milliseconds: $0).iso8601) } ?? .null,
      "changes": changes.map(JSONValue.array) ?? .null,
    ]
  }
}
