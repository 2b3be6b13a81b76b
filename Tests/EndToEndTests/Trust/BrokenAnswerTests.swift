import Foundation
import Operations
import PTY
import Samples
import Testing

/// Answers that are no text, or no JSON text (product.md 6).
@Suite struct BrokenAnswerTests {
  /// A record in which a text is given byte for byte.
  private static func record(_ text: [UInt8]) -> [UInt8] {
    Array(#"{"user_id":"u","nickname":""#.utf8) + text + Array(#"","users":[],"next":""}"#.utf8)
  }

  /// Half of a surrogate pair as an escape, and bytes that are no UTF-8.
  private static let texts: [[UInt8]] = [
    Array(#"\ud800"#.utf8), Array(#"\udc00x"#.utf8), Array(#"\ud83d\ud83d"#.utf8),
    Array(#"\ud800\n"#.utf8), Array(#"\uD8"#.utf8), [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
  ]

  private static func run(
    _ arguments: [String], status: Int, body: [UInt8]
  ) async throws -> Binary.Output {
    let server = try RecordingServer { _ in
      var answer = RecordingServer.Answer(status, "")
      answer.body = body
      return answer
    }
    let base = "http://127.0.0.1:\(server.port)"
    let end = try await Binary.run(
      arguments,
      environment: [
        "HOME": try Homes.next(), "LANG": "C.UTF-8", "SENDBIRD_APPLICATION_ID": "APP",
        "SENDBIRD_API_TOKEN": "c", "SENDBIRD_DESK_API_TOKEN": "d",
        "SENDBIRD_CHAT_URL": "\(base)/chat", "SENDBIRD_DESK_URL": "\(base)/desk",
      ])
    withExtendedLifetime(server) {}
    return end
  }

  @Test("a read of one is 75 and a sentence, without a byte of it", arguments: texts.indices)
  func reads(_ index: Int) async throws {
    for read in [["user", "get", "u"], ["user", "list"], ["metadata", "get", "u"]] {
      for format in ["table", "json", "data-points"]
      where format != "data-points" || read[1] == "get" {
        let end = try await Self.run(
          read + ["--output", format], status: 200, body: Self.record(Self.texts[index]))
        expectRefused(end, status: 75, naming: "something unexpected")
        expectHarmless(end.err, "\(read)")
      }
    }
  }

  @Test("a write whose answer and record are that is unknown", arguments: texts.indices)
  func writes(_ index: Int) async throws {
    let end = try await Self.run(
      ["user", "create", "u", "--nickname", "N"], status: 200,
      body: Self.record(Self.texts[index]))
    expectRefused(end, status: 76, naming: "unknown")
    expectHarmless(end.err, "user create")
  }

  @Test("a refusal whose words are that can't be read either", arguments: texts.indices)
  func refusals(_ index: Int) async throws {
    let words =
      Array(#"{"error":true,"code":400201,"message":""#.utf8) + Self.texts[index]
      + Array("\"}".utf8)
    let end = try await Self.run(["user", "get", "u"], status: 400, body: words)
    expectRefused(end, status: 75, naming: "something unexpected (HTTP 400)")
    expectHarmless(end.err, "refusal")
  }
}
