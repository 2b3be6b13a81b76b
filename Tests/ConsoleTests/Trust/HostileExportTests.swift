import Console
import Foundation
import Operations
import Samples
import Testing
import Workspace

/// What the console writes into files of records that somebody wrote who means harm (design 7).
@Suite struct HostileExportTests {
  private static let texts = HostileText.all.map(\.text).filter { !$0.isEmpty }

  private static func rows() throws -> [UserRow] {
    try texts.map { text in
      let json: JSONValue = .object([
        JSONMember("user_id", .string(text)), JSONMember("nickname", .string(text)),
        JSONMember("profile_url", .string(text)),
        JSONMember("metadata", .object([JSONMember(text, .string(text))])),
      ])
      return UserRow(try User(json: json), readAt: Fixtures.now)
    } + texts.map { UserRow(missing: $0, readAt: Fixtures.now) }
  }

  private static func export(to name: String) async throws -> [UInt8] {
    let folder = try MarksTests.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/\(name)"
    let content = try await MarksTests.export(rows(), to: path)
    guard case .exported(let outcome)? = content else {
      Issue.record("not exported: \(String(describing: content))")
      return []
    }
    #expect(outcome.users == 2 * texts.count)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test("JSON is harmless to look at, and has every byte")
  func json() async throws {
    let bytes = try await Self.export(to: "users.json")
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let shown = String(
        String.UnicodeScalarView(
          // What holds an emoji together is kept.
          line.unicodeScalars.filter { ![0x200C, 0x200D, 0xFE0E, 0xFE0F].contains($0.value) }))
      #expect(HostileText.isHarmless(shown), "\(line.debugDescription)")
    }
    let users = try #require(try JSONValue(parsing: bytes).array)
    #expect(users.count == 2 * Self.texts.count)
    for (user, text) in zip(users, Self.texts + Self.texts) {
      #expect(user["user_id"]?.string?.hasSameBytes(as: text) == true)
      guard user["not_found"] == nil else { continue }
      #expect(user["nickname"]?.string?.hasSameBytes(as: text) == true)
      #expect(user["metadata"]?[text]?.string?.hasSameBytes(as: text) == true)
    }
  }

  @Test("CSV has one record for each user with every byte, and no cell that is run as a formula")
  func csv() async throws {
    let records = Self.records(try await Self.export(to: "users.csv"))
    #expect(records.count == 2 * Self.texts.count + 1)
    for (record, text) in zip(records.dropFirst(), Self.texts + Self.texts) {
      #expect(record.count == 8)
      for cell in [record[0]] + (record[1].isEmpty ? [] : [record[1], record[2]]) {
        let isGuarded = cell.first == UInt8(ascii: "'") && text.utf8.first != UInt8(ascii: "'")
        #expect(Array(cell.dropFirst(isGuarded ? 1 : 0)) == Array(text.utf8))
        #expect(!"=+-@\t\r\n".utf8.contains(cell.first ?? 0))
      }
      guard !record[7].isEmpty else { continue }
      let metadata = try JSONValue(parsing: record[7])
      #expect(metadata[text]?.string?.hasSameBytes(as: text) == true)
    }
  }

  /// The cells of a file, as RFC 4180 has them.
  private static func records(_ bytes: [UInt8]) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), true) where next == UInt8(ascii: "\""):
        cell.append(byte)
        index += 1
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: ","), false):
        record.append(cell)
        cell = []
      case (0x0D, false) where next == 0x0A:
        records.append(record + [cell])
        (record, cell) = ([], [])
        index += 1
      default: cell.append(byte)
      }
    }
    return records
  }
}
