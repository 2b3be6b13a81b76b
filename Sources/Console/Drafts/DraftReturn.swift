import Operations
import Workspace

/// A draft that was brought back into the open form.
struct DraftReturn: Sendable {
  /// Which form it is of.
  let key: DraftKey
  /// When it was changed last before that, in milliseconds since 1970; nil if it was never on disk.
  let at: Int64?
  /// What was in the fields, as JSON.
  let fields: [UInt8]
}

extension ConsoleState {
  /// Notes that the open form was filled in before, and has not been sent since.
  mutating func draftReturned() {
    keeping.returned = nil
    guard let key = openDraftKey, let fields = openDraftFields else { return }
    keeping.returned = DraftReturn(key: key, at: keeping.written[key]?.at, fields: fields)
  }

  /// What is said of that as long as the form is open with something in it, such as
  /// `draft of 10:32, nothing was sent`; nil for a form that was opened empty.
  var returnWords: String? {
    guard let returned = keeping.returned, openDraftKey == returned.key, openDraftFields != nil
    else { return nil }
    let time = returned.at.map {
      "draft of \(MomentText.sinceToday(Timestamp(milliseconds: $0), at: now))"
    }
    let isDiscarded = keeping.discarded[returned.key] != nil
    let sent =
      keeping.sendings[returned.key]?.words
      ?? (isDiscarded ? "discarded or sent elsewhere" : "nothing was sent")
    return "\(time ?? "draft from before"), \(sent)"
  }

  /// Whether something was typed into the open form that it didn't have when it was opened.
  var isTypedOn: Bool {
    guard let returned = keeping.returned, openDraftKey == returned.key else { return true }
    return openDraftFields.map { $0 != returned.fields } ?? false
  }

  /// Whether something is in the open form that would have to be kept.
  var hasSomethingTyped: Bool { openDraftFields != nil }

  /// What is in the fields of the open form; nil if nothing is that would have to be kept.
  private var openDraftFields: [UInt8]? {
    let content: DraftContent? =
      if let operationForm {
        operationForm.isChanged ? operationForm.draft : nil
      } else if let form {
        form.isWorthKeeping ? form.draft : nil
      } else {
        profileForm.flatMap { $0.isWorthKeeping ? $0.draft : nil }
      }
    return content?.typedBytes
  }
}

extension DraftContent {
  /// What somebody has typed, as bytes to compare: nothing that only follows the record.
  var typedBytes: [UInt8] {
    let typed = fields.map { field in
      guard case .rows(let rows) = field.value else { return field }
      let changed = rows.filter { row in
        guard let stored = row.stored, !row.isDeleted else { return true }
        return !stored.key.hasSameBytes(as: row.key) || !stored.value.hasSameBytes(as: row.value)
      }
      return Field(
        field.name,
        .rows(
          changed.map { Row(key: $0.key, value: $0.value, isDeleted: $0.isDeleted) }))
    }
    return DraftContent(fields: typed).json.serializedBytes()
  }

  /// What was typed of a content as it is written; nil if that is none.
  static func typedBytes(of written: [UInt8]) -> [UInt8]? {
    guard let json = try? JSONValue(parsing: written) else { return nil }
    return (try? DraftContent(json: json))?.typedBytes
  }
}
