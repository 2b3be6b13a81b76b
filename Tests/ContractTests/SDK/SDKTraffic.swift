import FoundationEssentials
import SendbirdAPI

/// What Sendbird's Python SDK sent in one run of `Tests/Conformance`, which writes `wire.jsonl`.
enum SDKTraffic {
  /// Requests that begin with an empty sandbox and belong together.
  struct Scenario: Sendable {
    let name: String
    let requests: [Request]
  }

  /// One request of the SDK, and what it was answered with.
  struct Request: Sendable {
    /// The SDK's name of the call.
    let call: String
    let method: String
    /// The path and query; `{next}` stands for the page token of an answer before.
    let target: String
    let headers: [String]
    let body: String
    let status: Int64
    /// Sendbird's code if it was refused.
    let code: Int64?
    /// The answer of the call that the scenario is about, without what says nothing.
    let answer: JSONValue?

    /// The bytes as they were sent, for a sandbox with this port and token.
    func wire(port: Int, token: String, next: String) -> [UInt8] {
      var text = "\(method) \(target.replacing("{next}", with: next)) HTTP/1.1\r\n"
      for header in headers {
        text += header.replacing("{port}", with: "\(port)").replacing("{token}", with: token)
          .replacing("{length}", with: "\(body.utf8.count)")
        text += "\r\n"
      }
      return Array((text + "\r\n" + body).utf8)
    }
  }

  /// The file is not what it should be.
  struct Damaged: Error {
    let line: Int
  }

  /// The scenarios of one of the SDK's calls.
  static func scenarios(of call: String) throws -> [Scenario] {
    var shapes: [[String]] = []
    var scenarios: [Scenario] = []
    for (index, line) in try lines().enumerated() {
      let isShape = line.starts(with: #"{"shape":"#.utf8)
      guard isShape || line.starts(with: #"{"call":"\#(call)","#.utf8) else { continue }
      let value = try JSONValue(parsing: line)
      if isShape {
        guard let headers = value["headers"]?.array else { throw Damaged(line: index + 1) }
        shapes.append(headers.compactMap(\.string))
      } else if let name = value["scenario"]?.string, let requests = value["requests"]?.array {
        let read = requests.compactMap { request($0, shapes) }
        guard read.count == requests.count else { throw Damaged(line: index + 1) }
        scenarios.append(Scenario(name: name, requests: read))
      } else {
        throw Damaged(line: index + 1)
      }
    }
    return scenarios
  }

  /// The names of the calls there are scenarios of.
  static func calls() throws -> Set<String> {
    let start = #"{"call":""#.utf8
    return try Set(
      lines().filter { $0.starts(with: start) }.map { line in
        let name = line.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") }
        return String(decoding: name, as: UTF8.self)
      })
  }

  private static func lines() throws -> [ArraySlice<UInt8>] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "wire.jsonl")
    return Array(try Data(contentsOf: file)).split(separator: UInt8(ascii: "\n"))
  }

  private static func request(_ value: JSONValue, _ shapes: [[String]]) -> Request? {
    guard let call = value["call"]?.string, let method = value["method"]?.string,
      let target = value["target"]?.string, let body = value["body"]?.string,
      let status = value["status"]?.int, let shape = value["headers"]?.int,
      shapes.indices.contains(Int(shape))
    else { return nil }
    return Request(
      call: call, method: method, target: target, headers: shapes[Int(shape)], body: body,
      status: status, code: value["code"]?.int, answer: value["answer"])
  }
}
