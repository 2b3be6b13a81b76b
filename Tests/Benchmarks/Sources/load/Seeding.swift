// JSONSerialization, for the tokens of pages.
import Foundation

/// A file with very many users: how long it takes to fill, and what a late page of it costs.
enum Seeding {
  private static let page = 100
  private static let rounds = 300

  static func measure(
    _ console: String, _ path: String, _ users: Int, into report: inout Report
  ) throws(LoadError) {
    let server = try ServerProcess(
      console, ["sandbox", "--database", path, "--users", String(users)])
    defer { server.stop() }
    report.add(
      "\(users) users into a file", Double(server.readyAfter) / 1e9, atMost: 60, "s")
    report.add("memory at its peak meanwhile", try server.memory("VmHWM"), atMost: 300, "MB")
    for mode in ["all", "activated"] {
      try comparePages("limit=\(page)&active_mode=\(mode)", server, users, into: &report)
    }
  }

  private static func comparePages(
    _ query: String, _ server: ServerProcess, _ users: Int, into report: inout Report
  ) throws(LoadError) {
    let ledger = Ledger("pages", server)
    func list(_ more: String) -> Request {
      ledger.chat(.listUsers, "GET", "/users?\(query)\(more)")
    }
    let walk = WalkScript(pages: users / page * 9 / 10, list)
    let walked = try Load(port: server.port, [walk]).run()
    report.remarkTrouble("\(query), \(walk.pages) pages one after another", walked.complaints)
    let pages = PagesScript(list(""), list(walk.place), rounds: rounds)
    let compared = try Load(port: server.port, [pages]).run()
    report.remarkTrouble("\(query), first and page \(walk.pages) in turn", compared.complaints)
    guard let first = compared.latencies[.listUsers], let late = compared.latencies[.findUser]
    else { throw LoadError("no page was read") }
    report.add(
      "median of page \(walk.pages) (\(late.milliseconds(0.5).text(3)) ms) to that of page 1 "
        + "(\(first.milliseconds(0.5).text(3)) ms)",
      late.milliseconds(0.5) / first.milliseconds(0.5), atMost: 2, "times")
  }
}

/// Follows a list from page to page.
private final class WalkScript: Script {
  let pages: Int
  /// The query part that leads to the last of these pages.
  private(set) var place = ""
  private let list: (String) -> Request
  private var read = 1

  init(pages: Int, _ list: @escaping (String) -> Request) {
    self.pages = pages
    self.list = list
  }

  func next() -> Request? { read < pages ? list(place) : nil }

  func take(_ answer: Answer) -> String? {
    read += 1
    let object = try? JSONSerialization.jsonObject(with: Data(answer.body))
    guard let next = (object as? [String: Any])?["next"] as? String, !next.isEmpty else {
      read = pages
      return "page \(read) is the last one: \(answer.status)"
    }
    let encoded = next.utf8.map { byte in
      byte == UInt8(ascii: "+")
        ? "%2B"
        : byte == UInt8(ascii: "/")
          ? "%2F"
          : String(
            Unicode.Scalar(byte))
    }
    place = "&token=" + encoded.joined()
    return nil
  }
}

/// Reads two pages in turn; the late one is counted as another kind.
private final class PagesScript: Script {
  private let first: Request
  private let late: Request
  private var left: Int

  init(_ first: Request, _ late: Request, rounds: Int) {
    self.first = first
    self.late = Request(kind: .findUser, bytes: late.bytes)
    left = rounds * 2
  }

  func next() -> Request? {
    guard left > 0 else { return nil }
    left -= 1
    return left.isMultiple(of: 2) ? late : first
  }

  func take(_ answer: Answer) -> String? { answer.complaint(200, holds: #"{"user_id":"#) }
}
