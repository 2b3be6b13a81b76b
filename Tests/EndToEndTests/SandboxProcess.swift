import Foundation
import FoundationNetworking
import PTY

/// The `sandbox` command in a process of its own, reached by plain HTTP.
final class SandboxProcess: Sendable {
  private let process: PipedProcess
  let chatURL: String
  let chatToken: String
  private let deskURL: String
  let deskToken: String
  let applicationID: String

  /// What a request by plain HTTP was answered with.
  struct Answer: @unchecked Sendable {
    // Unchecked: JSON values are never changed.
    let status: Int
    let json: Any

    /// The answer as an object; empty if it is none.
    var object: [String: Any] { json as? [String: Any] ?? [:] }
  }

  /// Starts it and waits for its line of JSON.
  init(_ arguments: [String] = ["--users", "30"]) async throws {
    let (process, line) = try await PipedProcess.blocking {
      let process = try PipedProcess(
        Binary.path, arguments: ["sandbox"] + arguments, environment: [:])
      return (process, Data(process.line()))
    }
    self.process = process
    let object = try JSONSerialization.jsonObject(with: line) as? [String: String] ?? [:]
    chatURL = object["chat_url"] ?? ""
    chatToken = object["chat_token"] ?? ""
    deskURL = object["desk_url"] ?? ""
    deskToken = object["desk_token"] ?? ""
    applicationID = object["application_id"] ?? ""
  }

  deinit { process.stop() }

  /// The environment that leads the console to its Chat service.
  var environment: [String: String] {
    [
      "SENDBIRD_APPLICATION_ID": applicationID, "SENDBIRD_API_TOKEN": chatToken,
      "SENDBIRD_CHAT_URL": chatURL,
    ]
  }

  /// The environment that leads the console to both of its services.
  var fullEnvironment: [String: String] {
    environment.merging(["SENDBIRD_DESK_API_TOKEN": deskToken, "SENDBIRD_DESK_URL": deskURL]) {
      $1
    }
  }

  /// A profile of the configuration file that leads to both of its services; the tokens are in the
  /// variables of `tokens`.
  func profile(_ name: String, environment: String) -> String {
    """
      \(name):
        application-id: \(applicationID)
        environment: \(environment)
        chat-token-env: CHAT_\(name)
        desk-token-env: DESK_\(name)
        chat-url: \(chatURL)
        desk-url: \(deskURL)

    """
  }

  /// The variables that a profile's tokens are read from.
  func tokens(_ name: String) -> [String: String] {
    ["CHAT_\(name)": chatToken, "DESK_\(name)": deskToken]
  }

  /// Sends one request to Chat and gives the answer's JSON.
  func send(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> [String:
    Any]
  {
    try await chat(method, path, body).object
  }

  /// Sends one request to Chat.
  func chat(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Answer {
    try await request(method, chatURL + path, "Api-Token", chatToken, body)
  }

  /// Sends one request to Desk.
  func desk(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Answer {
    try await request(method, deskURL + path, "SENDBIRDDESKAPITOKEN", deskToken, body)
  }

  private func request(
    _ method: String, _ address: String, _ header: String, _ token: String, _ body: [String: Any]?
  ) async throws -> Answer {
    guard let url = URL(string: address) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.setValue(token, forHTTPHeaderField: header)
    if let body {
      request.setValue("application/json; charset=utf8", forHTTPHeaderField: "Content-Type")
      request.httpBody = try JSONSerialization.data(withJSONObject: body)
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    return Answer(
      status: (response as? HTTPURLResponse)?.statusCode ?? 0,
      json: try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
  }
}

extension SandboxProcess {
  /// Creates a user with metadata, stored in the order given.
  func create(
    _ id: String, nickname: String, metadata: KeyValuePairs<String, String> = [:]
  ) async throws {
    _ = try await send("POST", "/users", ["user_id": id, "nickname": nickname, "profile_url": ""])
    for (key, value) in metadata {
      let answer = try await send(
        "POST", "/users/\(Self.segment(id))/metadata", ["metadata": [key: value]])
      if answer["error"] != nil { throw URLError(.badServerResponse) }
    }
  }

  /// A user's metadata as it is stored.
  func metadata(_ id: String) async throws -> [String: String] {
    try await send("GET", "/users/\(Self.segment(id))/metadata") as? [String: String] ?? [:]
  }

  /// A user's record as it is stored; nil if there is none.
  func user(_ id: String) async throws -> [String: Any]? {
    let answer = try await send("GET", "/users/\(Self.segment(id))")
    return answer["error"] == nil ? answer : nil
  }

  /// Creates a Desk customer for a user and gives its id.
  func createCustomer(_ userID: String) async throws -> Int {
    let answer = try await desk("POST", "/customers", ["sendbirdId": userID])
    guard let id = answer.object["id"] as? Int else { throw URLError(.badServerResponse) }
    return id
  }

  /// A customer's custom fields as they are stored.
  func customerFields(_ id: Int) async throws -> [String: String] {
    Self.fields(try await desk("GET", "/customers/\(id)").object)
  }

  /// Creates a ticket and gives its id; the fields are JSON in a text.
  func createTicket(
    _ customerID: Int, _ title: String, fields: String? = nil
  ) async throws -> Int {
    var body: [String: Any] = ["channelName": title, "customerId": customerID]
    body["customFields"] = fields
    let answer = try await desk("POST", "/tickets", body)
    guard let id = answer.object["id"] as? Int else { throw URLError(.badServerResponse) }
    return id
  }

  /// A ticket as it is stored.
  func ticket(_ id: Int) async throws -> [String: Any] {
    try await desk("GET", "/tickets/\(id)").object
  }

  /// All tickets of a user, as they are stored.
  func tickets(of userID: String) async throws -> [[String: Any]] {
    let answer = try await desk("GET", "/tickets?sendbird_id=\(Self.segment(userID))")
    return answer.object["results"] as? [[String: Any]] ?? []
  }

  /// The custom fields of a Desk object as a map.
  static func fields(_ object: [String: Any]) -> [String: String] {
    let fields = object["customFields"] as? [[String: Any]] ?? []
    return Dictionary(
      fields.compactMap { field in
        (field["key"] as? String).flatMap { key in
          (field["value"] as? String).map { (key, $0) }
        }
      }, uniquingKeysWith: { $1 })
  }

  /// An id as one segment of a path.
  static func segment(_ id: String) -> String {
    id.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default: "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
    }.joined()
  }
}
