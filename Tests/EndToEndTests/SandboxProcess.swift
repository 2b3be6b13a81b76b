import Foundation
import FoundationNetworking

/// The `sandbox` command in a process of its own, reached by plain HTTP.
final class SandboxProcess: @unchecked Sendable {
  // Unchecked: everything is set once in `init`; the process is only asked to end, in `deinit`.
  private let process = Process()
  private let chatURL: String
  private let chatToken: String
  private let applicationID: String

  /// Starts it and waits for its line of JSON.
  init(_ arguments: [String] = ["--users", "30"]) throws {
    process.executableURL = URL(fileURLWithPath: Binary.path)
    process.arguments = ["sandbox"] + arguments
    process.environment = [:]
    let out = Pipe()
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      let more = out.fileHandleForReading.availableData
      if more.isEmpty { break }
      line += more
    }
    let object = try JSONSerialization.jsonObject(with: line) as? [String: String] ?? [:]
    chatURL = object["chat_url"] ?? ""
    chatToken = object["chat_token"] ?? ""
    applicationID = object["application_id"] ?? ""
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  /// The environment that leads the console to it.
  var environment: [String: String] {
    [
      "SENDBIRD_APPLICATION_ID": applicationID, "SENDBIRD_API_TOKEN": chatToken,
      "SENDBIRD_CHAT_URL": chatURL,
    ]
  }

  /// Sends one request and gives the answer's JSON.
  func send(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> [String:
    Any]
  {
    guard let url = URL(string: chatURL + path) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.setValue(chatToken, forHTTPHeaderField: "Api-Token")
    if let body {
      request.setValue("application/json; charset=utf8", forHTTPHeaderField: "Content-Type")
      request.httpBody = try JSONSerialization.data(withJSONObject: body)
    }
    let (data, _) = try await URLSession.shared.data(for: request)
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// Creates a user with metadata, stored in the order given.
  func create(
    _ id: String, nickname: String, metadata: KeyValuePairs<String, String> = [:]
  ) async throws {
    _ = try await send("POST", "/users", ["user_id": id, "nickname": nickname, "profile_url": ""])
    for (key, value) in metadata {
      _ = try await send("POST", "/users/\(id)/metadata", ["metadata": [key: value]])
    }
  }

  /// A user's metadata as it is stored.
  func metadata(_ id: String) async throws -> [String: String] {
    try await send("GET", "/users/\(id)/metadata") as? [String: String] ?? [:]
  }
}
