import SendbirdAPI

/// One field that a request sends, to compare it with what comes back.
protocol SentField: Sendable {
  /// What comes back.
  associatedtype Record

  /// The name for a report.
  var name: String { get }

  /// Whether the record has the value that was sent.
  func check(in record: Record) -> FieldCheck

  /// Whether the field is the same in both records.
  func isUnchanged(from before: Record, to now: Record) -> Bool
}

/// What a record says about a field that was sent.
enum FieldCheck: Sendable {
  /// It has the value.
  case same
  /// It has no value, and an empty one was sent.
  ///
  /// As a state that is the same. But a key that nobody registered is dropped, and looks so too.
  case absent
  /// It has another value, or none.
  case other
  /// It says nothing about the field.
  case missing

  /// Whether the record is in the state that was to come.
  var isMet: Bool { self == .same || self == .absent }
}
