// URLSession and JSONSerialization, as for the rows of users.
import Foundation
import FoundationNetworking

/// A user of the sandbox who is a Desk customer with tickets.
enum DeskCustomer {
  /// The first of those whose ids can be typed into the find line as they are.
  static func plainID(of sandbox: Sandbox) async throws -> String {
    guard let url = URL(string: "\(sandbox.deskURL)/tickets?limit=50") else {
      throw BenchError("\(sandbox.deskURL) is no URL")
    }
    var request = URLRequest(url: url)
    request.setValue(sandbox.deskToken, forHTTPHeaderField: "SENDBIRDDESKAPITOKEN")
    let (body, _) = try await URLSession.shared.data(for: request)
    let page = try JSONSerialization.jsonObject(with: body) as? [String: Any]
    let tickets = page?["results"] as? [[String: Any]] ?? []
    let ids = tickets.compactMap { ($0["customer"] as? [String: Any])?["sendbirdId"] as? String }
    let id = ids.first { id in
      id.utf8.allSatisfy {
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || "-._0123456789".utf8.contains($0)
      }
    }
    guard let id else { throw BenchError("the sandbox has no ticket of a user with a plain id") }
    return id
  }
}
