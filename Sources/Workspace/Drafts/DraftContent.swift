package import Operations
package import SendbirdAPI

/// What is typed in one form, byte for byte, and what the form was opened on.
///
/// No field of it is a token: a form that has one leaves it out.
package struct DraftContent: Sendable {
  /// One row of keys with values.
  package struct Row: Sendable {
    /// The item as it was when the form was opened; nil for an added one.
    package var stored: MetadataItem?
    /// What is typed as its key.
    package var key: String
    /// What is typed as its value.
    package var value: String
    /// Whether it is to be deleted.
    package var isDeleted: Bool

    /// Creates a row.
    package init(
      stored: MetadataItem? = nil, key: String, value: String, isDeleted: Bool = false
    ) {
      self.stored = stored
      self.key = key
      self.value = value
      self.isDeleted = isDeleted
    }
  }

  /// What is in a field.
  package enum Value: Sendable {
    /// A text as it is typed.
    case text(String)
    /// Yes or no.
    case flag(Bool)
    /// A word that was chosen; nil for none.
    case choice(String?)
    /// Keys with values.
    case rows([Row])
  }

  /// One field.
  package struct Field: Sendable {
    /// Its name in the form.
    package let name: String
    /// What is in it.
    package let value: Value

    /// Creates a field.
    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// What the record had when the form was opened, for the merge with what it has by then.
  package enum Base: Sendable {
    /// The form is about no record that exists.
    case nothing
    /// All items.
    case items(Metadata)
    /// Fields of the record.
    case fields(RecordFields)
  }

  /// The fields, in the order of the form.
  package var fields: [Field]
  /// What the record had when the form was opened.
  package var base: Base
  /// When that was read, in milliseconds since 1970; nil if that isn't known.
  package var readAt: Int64?
  /// What was in the fields before anybody typed, by their names.
  package var initial: FieldValues
  /// The user that the record belongs to, if that is known.
  package var userID: String?
  /// Words on the form's edge, such as a template's name.
  package var note: String

  /// Creates a content.
  package init(
    fields: [Field], base: Base = .nothing, readAt: Int64? = nil,
    initial: FieldValues = FieldValues(), userID: String? = nil, note: String = ""
  ) {
    self.fields = fields
    self.base = base
    self.readAt = readAt
    self.initial = initial
    self.userID = userID
    self.note = note
  }

  /// How many fields and rows differ from what was there when the form was opened.
  package var changeCount: Int {
    fields.reduce(0) { count, field in count + changes(of: field).count }
  }
}

/// Where the cursor is in a form, and what else is kept beside what is typed.
package struct DraftFocus: Sendable, Equatable {
  /// The selected place, counted over fields and their rows.
  package var place: Int
  /// Whether it is the key of a row.
  package var isKey: Bool
  /// Before which character the cursor is; nil where no text is being typed.
  package var cursor: Int?
  /// The journal's number of the write by which an earlier state of the form was sent, or may have
  /// been: by the times alone that would be forgotten with the next letter.
  package var sentBy: Int64?

  /// Creates a place.
  package init(
    place: Int = 0, isKey: Bool = false, cursor: Int? = nil, sentBy: Int64? = nil
  ) {
    self.sentBy = sentBy
    self.place = place
    self.isKey = isKey
    self.cursor = cursor
  }
}
