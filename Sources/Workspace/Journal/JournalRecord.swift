import Crypto
import FoundationEssentials
package import SendbirdAPI

/// One record of the journal as it is on the disk, chained to the one before it by its hash.
///
/// Texts are kept as bytes: what is hashed is what was written, whatever it means.
package struct JournalRecord: Sendable, Equatable {
  /// What a record says.
  package enum Kind: String, Sendable, CaseIterable {
    /// What is about to be written.
    case intent
    /// That one request of an intent is about to be sent once more.
    case sending
    /// How one request of an intent ended.
    case request
    /// How the intent ended as a whole.
    case outcome
    /// That a write was taken back.
    case undone
    /// What reading back found out later about an intent without a known outcome.
    case resolution
    /// That whoever asked for the same again was told how it ended.
    case told
  }

  /// Its number; the first one is 1, and none is missing.
  package var number: Int64
  /// What it says, as the word that stands in the file.
  package var kind: String
  /// The number of the intent it belongs to, an intent's own.
  package var intent: Int64
  /// The profile's name.
  package var profile: [UInt8]
  /// The application's id.
  package var application: [UInt8]
  /// Who is logged in at this machine.
  package var systemUser: [UInt8]
  /// The process that wrote it.
  package var process: ProcessIdentity
  /// When it was made, in milliseconds since 1970.
  package var at: Int64
  /// What is written, for an intent; otherwise empty.
  package var subject: [UInt8]
  /// What it says, as JSON without blanks.
  package var body: [UInt8]
  /// The hash of the record before; zeros for the first one.
  package var previous: [UInt8]
  /// SHA-256 over all of the above.
  package var hash: [UInt8] = []

  /// What the first record is chained to.
  static let start = [UInt8](repeating: 0, count: 32)

  /// The hash that the record should have.
  package var rightHash: [UInt8] {
    var hasher = SHA256()
    func add(_ bytes: [UInt8]) {
      // Its length in front keeps two neighbours apart.
      add(Int64(bytes.count))
      hasher.update(data: bytes)
    }
    func add(_ number: Int64) {
      withUnsafeBytes(of: number.bigEndian) { hasher.update(bufferPointer: $0) }
    }
    add(Array("sendbird-console journal 1".utf8))
    add(number)
    add(Array(kind.utf8))
    add(intent)
    for text in [profile, application, systemUser] { add(text) }
    for value in [process.number, process.start, at] { add(value) }
    for text in [subject, body, previous] { add(text) }
    return Array(hasher.finalize())
  }

  /// Whose record it is.
  package var owner: SessionOwner {
    SessionOwner(
      profile: String(decoding: profile, as: UTF8.self),
      applicationID: String(decoding: application, as: UTF8.self))
  }

  /// Who was logged in, as a text.
  package var systemUserName: String { String(decoding: systemUser, as: UTF8.self) }
}

extension JournalRecord {
  /// The record for whoever checks the chain elsewhere: every column, hashes in hexadecimal.
  ///
  /// The body without blanks is what was hashed; one that isn't JSON any more is a string.
  package var json: JSONValue {
    let body: JSONValue
    do throws(JSONError) {
      let value = try JSONValue(parsing: self.body)
      body = value.serializedBytes() == self.body ? value : .string(Self.text(self.body))
    } catch {
      body = .string(Self.text(self.body))
    }
    return [
      "number": .number(String(number)), "kind": .string(kind),
      "intent": .number(String(intent)), "profile": .string(Self.text(profile)),
      "application": .string(Self.text(application)),
      "systemUser": .string(Self.text(systemUser)),
      "process": .number(String(process.number)),
      "processStart": .number(String(process.start)),
      "at": .string(Timestamp(milliseconds: at).iso8601),
      "atMilliseconds": .number(String(at)), "subject": .string(Self.text(subject)),
      "body": body, "previous": .string(Self.hexadecimal(previous)),
      "hash": .string(Self.hexadecimal(hash)),
    ]
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Bytes as hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
