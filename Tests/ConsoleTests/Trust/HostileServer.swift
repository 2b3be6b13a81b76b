import Operations
import Samples

/// The hostile records behind a transport.
final class HostileServer: Transport {
  private let records: HostileRecords
  /// Whether every answer is a refusal, with words of its own.
  private let isRefusing: Bool

  init(from start: Int, isRefusing: Bool = false, isChanging: Bool = false) {
    records = HostileRecords(from: start, isChanging: isChanging)
    self.isRefusing = isRefusing
  }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    if isRefusing {
      return WireAnswer(
        status: 400,
        body: JSONValue.object([
          JSONMember("error", .bool(true)), JSONMember("code", .number("400201")),
          JSONMember("message", .string(records.text())),
        ]).serializedBytes())
    }
    // Behind `http://host/service`.
    let path = request.url.split(separator: "?")[0].split(separator: "/").dropFirst(3)
    return WireAnswer(
      status: 200, body: records.answer(to: path.map(String.init)).serializedBytes())
  }
}
