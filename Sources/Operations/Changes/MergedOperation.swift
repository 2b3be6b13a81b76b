import SendbirdAPI

/// An operation that changes fields of a record that is there, each on its own: they are merged with
/// the record before it is reviewed, and again before it is sent.
///
/// Filled in without a ``base`` it writes over whatever is there, as on the command line, where
/// nobody has looked before; once previewed it knows what was shown, and a change behind the review
/// is a conflict too.
package protocol MergedOperation: Operation, StagedEdits {
  /// The record, as far as these operations can change it.
  associatedtype Record

  /// The fields as they were when the operation was filled in; nothing where nobody looked.
  var base: RecordFields { get set }

  /// What it writes, in the order of a review.
  var edits: [FieldEdit] { get }

  /// Whether nothing is left to write.
  var writesNothing: Bool { get }

  /// Writes something into a field, or with nil leaves the field alone.
  mutating func stage(_ name: FieldName, _ content: FieldContent?)

  /// What a record has in the fields that these operations can change.
  static func fields(of record: Record) -> RecordFields

  /// What a form was opened on, by the operation's names of fields; those that it didn't know are
  /// left out.
  static func fields(filledIn stored: FieldValues) -> RecordFields
}

/// An operation that was merged with the record as it is.
struct MergedWith<Merged: MergedOperation> {
  /// The operation with what is left to write, based on the record.
  let operation: Merged
  /// What happens to each field.
  let rows: [ReviewRow]
  /// What somebody else changed and stays as the server has it.
  let serverChanges: [FieldServerChange]
}

extension MergedOperation {
  package mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision) {
    base[conflict.name] = conflict.server
    switch decision {
    case .mine: break
    case .server: stage(conflict.name, nil)
    case .value(let content):
      stage(conflict.name, conflict.server == content ? nil : content)
    }
  }

  /// Stops an operation that can't be sent, whatever the record is.
  ///
  /// Nothing to write is an error of whoever filled it in; where decisions have left nothing, it is
  /// the end.
  func refuseFlaws() throws(WriteError) {
    if writesNothing, !base.isEmpty { throw .nothingToDo }
    try refuseViolations()
  }

  /// Brings the operation together with the record as it is.
  ///
  /// Nothing removes any of these fields, so that one that isn't there is the same as an empty one.
  /// - Throws: `WriteError.conflict` for fields that a person has to decide.
  func merged(onto server: RecordFields) throws(WriteError) -> MergedWith<Self> {
    let merge = FieldMerge(edits, base: base, server: server, absentIsEmpty: true)
    guard merge.conflicts.isEmpty else { throw .conflict(merge.conflicts) }
    var operation = self
    operation.base = server
    for edit in edits where !merge.live.contains(where: { $0.name == edit.name }) {
      operation.stage(edit.name, nil)
    }
    return MergedWith(
      operation: operation, rows: merge.live.compactMap { Self.row($0, on: server) },
      serverChanges: merge.serverChanges)
  }

  /// The operation as it is to be sent now that the record has been read once more.
  ///
  /// - Throws: `WriteError.conflict` if the record has changed behind the review, `.nothingToDo` if
  ///   somebody else has done the same.
  func readyToSend(over server: RecordFields) throws(WriteError) -> Self {
    guard !base.isEmpty else { return self }
    let operation = try merged(onto: server).operation
    if operation.writesNothing { throw .nothingToDo }
    return operation
  }

  private static func row(_ edit: FieldEdit, on server: RecordFields) -> ReviewRow? {
    guard let content = edit.content else { return nil }
    let before = server[edit.name]
    guard case .list = content else {
      return .change(edit.name.words, from: before?.words, to: content.words)
    }
    // A list is never new: none is a list too.
    return ReviewRow(
      mark: .changed, key: edit.name.words, before: before?.words ?? "not told",
      after: content.words)
  }
}

extension [MetadataItem] {
  /// The items as edits.
  var edits: [FieldEdit] { map { FieldEdit(.item($0.key), .text($0.value)) } }

  /// Writes something into an item, or with nil leaves it out.
  mutating func stage(_ key: String, _ content: FieldContent?) {
    let place = firstIndex { $0.key.hasSameBytes(as: key) }
    switch (place, content) {
    case (let place?, let content?): self[place].value = content.text
    case (let place?, nil): remove(at: place)
    case (nil, let content?): append(MetadataItem(key, content.text))
    case (nil, nil): break
    }
  }
}
