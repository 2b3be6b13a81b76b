import SendbirdAPI

/// What is wanted of one field, after all edits of a record have been taken together.
///
/// Merging works on names, because a name is all that the server knows: a rename is a new item and a
/// deletion, a swap of two keys is two changes.
package struct FieldEdit: Sendable, Equatable {
  /// The field.
  package let name: FieldName
  /// What is to be in it, nil when the item is to go.
  package var content: FieldContent?
  /// For an item written by a rename, the key it was stored under.
  var renamedFrom: String?
  /// For an item deleted by a rename, the key it goes to.
  var renamedTo: String?

  /// Creates an edit.
  ///
  /// - Parameters:
  ///   - name: The field.
  ///   - content: What is to be in it, nil when the item is to go.
  package init(_ name: FieldName, _ content: FieldContent?) {
    self.name = name
    self.content = content
  }
}

/// A field that somebody else changed on the server and that is not edited here.
package struct FieldServerChange: Sendable, Equatable {
  /// The field.
  package let name: FieldName
  /// What it had in the base, nil when the item is new.
  package let base: FieldContent?
  /// What it has on the server, nil when the item is gone.
  package let server: FieldContent?

  /// The name for people.
  package var key: String { name.words }
}

/// Edits of the fields of one record, brought together with what the server has now.
///
/// Three-way: a field is compared in the base, on the server and in the edits. Only a field that both
/// sides changed, to different ends, is a conflict. Metadata, custom fields, users and tickets are
/// merged by this and nothing else.
///
/// | base to server | base to mine | outcome |
/// | --- | --- | --- |
/// | same | changed | to be written |
/// | changed | same | follows the server, listed in ``serverChanges`` |
/// | changed | changed, to what the server has | nothing is sent for the field |
/// | changed | changed, otherwise | a conflict |
///
/// A field that the base doesn't know was edited without being seen: it counts as unchanged on the
/// server. A field that the server doesn't tell can't be compared and is written if it was edited.
package struct FieldMerge: Sendable, Equatable {
  /// The edits that are to be written, in their order.
  package let live: [FieldEdit]
  /// The fields a person has to decide; nothing may be written while there are any.
  package let conflicts: [FieldConflict]
  /// The fields that only the server changed since the base was read.
  package let serverChanges: [FieldServerChange]

  /// Brings edits together with the server's fields.
  ///
  /// - Parameters:
  ///   - edits: What is wanted, each field once.
  ///   - base: The fields the edits were made on.
  ///   - server: The fields as they are now.
  ///   - absentIsEmpty: Whether an item that isn't there is the same as an empty one. The default is
  ///     false.
  package init(
    _ edits: [FieldEdit], base: RecordFields, server: RecordFields, absentIsEmpty: Bool = false
  ) {
    func same(_ left: FieldContent?, _ right: FieldContent?) -> Bool {
      left == right || absentIsEmpty && (left?.isEmpty ?? true) && (right?.isEmpty ?? true)
    }
    var live: [FieldEdit] = []
    var conflicts: [FieldConflict] = []
    var edited: Set<FieldName> = []
    for edit in edits {
      let isSeen = base.knows(edit.name)
      if isSeen, same(edit.content, base[edit.name]) { continue }
      edited.insert(edit.name)
      guard server.knows(edit.name) else {
        live.append(edit)
        continue
      }
      let now = server[edit.name]
      if same(now, edit.content) { continue }
      if !isSeen || same(now, base[edit.name]) {
        live.append(edit)
      } else {
        conflicts.append(FieldConflict(edit, base: base[edit.name], server: now))
      }
    }
    self.live = live
    // Both ends of a rename have conflicts that know of each other.
    for (to, conflict) in conflicts.enumerated() {
      guard let from = conflicts.firstIndex(where: { $0.name == conflict.renamedFrom }) else {
        continue
      }
      conflicts[from].isOneOfTwo = true
      conflicts[to].isOneOfTwo = true
    }
    self.conflicts = conflicts
    let added = server.fields.lazy.map(\.name).filter { base[$0] == nil }
    serverChanges = (base.fields.map(\.name) + added).compactMap { name in
      guard base.knows(name), server.knows(name), !edited.contains(name),
        !same(base[name], server[name])
      else { return nil }
      return FieldServerChange(name: name, base: base[name], server: server[name])
    }
  }
}
