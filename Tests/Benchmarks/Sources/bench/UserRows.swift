// URLSession and JSONSerialization, so that the benchmark needs no package: it isn't started often.
import Foundation
import FoundationNetworking

/// The rows of the C program, as text with a line for each user.
enum UserRows {
  /// The users of a sandbox, in its order.
  static func fetched(from sandbox: Sandbox) async throws -> String {
    var lines = ""
    var token = ""
    let unreserved = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    let ascii = unreserved.intersection(CharacterSet(charactersIn: "\u{20}"..."\u{7E}"))
    repeat {
      var address = "\(sandbox.chatURL)/users?limit=100&active_mode=all&show_bot=true"
      if !token.isEmpty {
        address += "&token=" + (token.addingPercentEncoding(withAllowedCharacters: ascii) ?? "")
      }
      guard let url = URL(string: address) else { throw BenchError("\(address) is no URL") }
      var request = URLRequest(url: url)
      request.setValue(sandbox.chatToken, forHTTPHeaderField: "Api-Token")
      let (body, _) = try await URLSession.shared.data(for: request)
      guard
        let page = try JSONSerialization.jsonObject(with: body) as? [String: Any],
        let users = page["users"] as? [[String: Any]]
      else {
        throw BenchError(
          "the sandbox answered \(String(decoding: body.prefix(200), as: UTF8.self))")
      }
      for user in users { lines += line(of: user) }
      token = page["next"] as? String ?? ""
    } while !token.isEmpty
    return lines
  }

  /// Made-up users, for measuring the C program against itself.
  static func invented(_ count: Int) -> String {
    let nicknames = ["Lee Min-ah", "Jürgen Groß", "山田太郎", "김민수", "Olga Ivanova", "José"]
    let keys = ["locale", "plan", "refund_note", "old_flag", "region"]
    var lines = ""
    for number in 0..<count {
      let items = (0..<(number % 6)).map { item in
        "\(keys[item])\tvalue \((number &* 7919 + item) % 100_003)"
      }
      let fields = [
        "user-\(number)", nicknames[number % nicknames.count], "\(number % 60)m", "2026-01-02",
        "yes", "en",
      ]
      lines += (fields + items).joined(separator: "\t") + "\n"
    }
    return lines
  }

  /// The first id that can stand in an address as it is.
  static func plainID(in rows: String) -> String {
    let ids = rows.split(separator: "\n").lazy.map { $0.prefix { $0 != "\t" } }
    let plain = ids.first { id in
      id.utf8.allSatisfy {
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || "-._0123456789".utf8.contains($0)
      }
    }
    return plain.map(String.init) ?? ""
  }

  private static func line(of user: [String: Any]) -> String {
    let metadata = user["metadata"] as? [String: String] ?? [:]
    let seen = user["is_online"] as? Bool == true ? "on" : text(user["last_seen_at"])
    let fields = [
      text(user["user_id"]), text(user["nickname"]), seen, text(user["created_at"]),
      user["is_active"] as? Bool == false ? "no" : "yes",
      (user["preferred_languages"] as? [String])?.first ?? "-",
    ]
    let items = metadata.sorted { $0.key < $1.key }.prefix(5)
      .flatMap { [cleaned($0.key), cleaned($0.value)] }
    return (fields.map(cleaned) + items).joined(separator: "\t") + "\n"
  }

  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: "-"
    }
  }

  /// The C program draws what it is given: no control characters.
  private static func cleaned(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && $0 != "\u{7F}" }))
  }
}
