import GRDB

/// A record that others change as well as the caller (product 2, `--conflict`).
enum SharedRecord: Sendable, Hashable {
  /// A user with profile and metadata, by id.
  case user(ByteKey)
  /// A Desk customer, by number.
  case customer(Int64)
  /// A Desk ticket, by number.
  case ticket(Int64)

  /// The user with an id.
  static func user(id: String) -> SharedRecord { .user(ByteKey(id)) }
}

/// A read of one record by itself, as somebody does who is about to change it.
protocol RecordRead: Call {
  /// The record that was answered; nil if it were none or several.
  func record(in database: Database) throws -> SharedRecord?

  /// The keys of the metadata that was answered; nil is all.
  var shownKeys: [String]? { get }
}

extension RecordRead {
  var shownKeys: [String]? { nil }
}

/// A write to records that others change as well.
protocol RecordWrite: Call {
  /// The records it changed.
  var records: [SharedRecord] { get }
}
