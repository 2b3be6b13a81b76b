import Foundation
import PTY
import Samples
import Synchronization
import Testing

/// What Swift's backtracer says of a process that ends while it has tokens (design 7).
@Suite struct CrashReportTests {
  /// No two neighbours are anybody else's, so that pieces of them can be told.
  private static let tokens = ["Zq7Xw9Kp2Rt5Yb8Nm4Jh6Gd3Fc1", "Lv0Ss2Dd4Ff6Gg8Hh1Jj3Kk5Ll7"]

  /// Pieces of a token, as text and as the bytes of a memory dump.
  private static func pieces(of token: String) -> [String] {
    let bytes = Array(token.utf8)
    return (0...(bytes.count - 6)).flatMap { start -> [String] in
      let piece = bytes[start..<(start + 6)]
      let dump = piece.map { String($0, radix: 16) }.joined(separator: " ")
      return [String(decoding: piece, as: UTF8.self), dump]
    }
  }

  @Test(
    "a report of a crash amid a request has no piece of a token, with every register of each thread",
    arguments: [SIGSEGV, SIGILL])
  func report(signal: Int32) async throws {
    let process = Mutex<Int32?>(nil)
    // It is asked again after a while, so that the process is still there when the signal comes.
    let server = try RecordingServer { _ in
      if let id = process.withLock({ id in
        defer { id = nil }
        return id
      }) {
        kill(id, signal)
      }
      return RecordingServer.Answer(503, "")
    }
    let base = "http://127.0.0.1:\(server.port)"
    let end = try await Binary.run(
      ["user", "get", "u"],
      environment: [
        "HOME": try Homes.next(), "LANG": "C.UTF-8", "SENDBIRD_APPLICATION_ID": "APP",
        "SENDBIRD_API_TOKEN": Self.tokens[0], "SENDBIRD_DESK_API_TOKEN": Self.tokens[1],
        "SENDBIRD_CHAT_URL": "\(base)/chat", "SENDBIRD_DESK_URL": "\(base)/desk",
        "SWIFT_BACKTRACE":
          "enable=yes,interactive=no,color=no,registers=all,threads=all,timeout=120s",
      ]
    ) { id in process.withLock { $0 = id } }
    let report = end.out + end.err
    #expect(!server.requests.isEmpty && report.contains("crashed"), "\(report.prefix(500))")
    for token in Self.tokens {
      for piece in Self.pieces(of: token) where report.contains(piece) {
        Issue.record("\(piece) is in the report")
      }
    }
  }
}
