import HTTPTypes
import HummingbirdCore
import NIOCore

/// An answer before it is written: status, headers and JSON.
struct Answer: Sendable {
  let status: HTTPResponse.Status
  private(set) var fields: HTTPFields = [.contentType: "application/json"]
  private(set) var body: [UInt8]

  /// Makes the answer to a request that was carried out.
  init(_ status: HTTPResponse.Status, _ body: [UInt8]) {
    self.status = status
    self.body = body
  }

  /// Makes the answer that is a refusal.
  init(_ refusal: any WireError) {
    self.init(refusal.status, refusal.body)
    fields.append(contentsOf: refusal.headers)
  }

  /// Leaves the body out, as HTTP wants it for HEAD: the next answer would be taken for it.
  mutating func dropBody() {
    body = []
  }

  /// Adds the rate headers if there is a limit.
  mutating func add(_ verdict: RateLimiter.Verdict?) {
    for (name, value) in verdict?.headers ?? [] {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
  }
}

extension RequestHandler {
  /// What a garbled answer says instead of JSON.
  private static let garbage = Array(
    "<html><head><title>502 Bad Gateway</title></head><body>upstream \u{1B}[31mfell over".utf8)

  /// Writes an answer, or what a fault leaves of it.
  ///
  /// - Throws: ``ConnectionEnded`` when the connection is to be closed.
  @concurrent
  func write(
    _ answer: Answer, spoiltBy fault: Fault.Kind?, _ writer: consuming ResponseWriter
  ) async throws {
    if fault == .lostAnswer { throw ConnectionEnded() }
    let bytes = fault == .garbage ? Self.garbage : answer.body
    let response = Response(
      status: answer.status, headers: answer.fields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    guard fault == .truncate else {
      return try await writer.write(response: response.head, body: response.body)
    }
    // The head promises the whole body; half of it goes out before the connection is closed.
    var half = try await writer.writeHead(response.head)
    try await half.write(ByteBuffer(bytes: bytes.prefix(bytes.count / 2)))
    throw ConnectionEnded()
  }
}
