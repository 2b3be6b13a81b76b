import Foundation

/// The journal as it is on the disk, read beside the program by SQLite alone.
struct JournalLook: Sendable {
  let path: String

  /// One request of one intent.
  struct Place: Sendable, Hashable {
    let intent: Int
    let index: Int
  }

  /// One record.
  struct Record: Sendable {
    let number: Int
    let kind: String
    let intent: Int
    let body: JSONBox
  }

  /// A JSON value; never changed.
  struct JSONBox: @unchecked Sendable {
    let object: [String: Any]

    func isSame(as other: JSONBox?) -> Bool {
      other.map { NSDictionary(dictionary: object) == NSDictionary(dictionary: $0.object) } ?? false
    }
  }

  /// The journal of a home folder.
  init(home: String) {
    path = home + "/.local/state/sendbird-console/workspace.sqlite"
  }

  /// All records in their order; none before there is a file.
  var records: [Record] {
    let rows = DatabaseLook.column(
      """
      PRAGMA busy_timeout = 5000;
      SELECT json_object('number', number, 'kind', kind, 'intent', intent,
        'body', json(CAST(body AS TEXT))) FROM journal ORDER BY number
      """, in: path, readOnly: true)
    // The first row is the pragma's.
    return (rows ?? []).compactMap { row in
      guard let object = Self.object(Array(row.utf8)) else { return nil }
      return Record(
        number: object["number"] as? Int ?? 0, kind: object["kind"] as? String ?? "",
        intent: object["intent"] as? Int ?? 0,
        body: JSONBox(object: object["body"] as? [String: Any] ?? [:]))
    }
  }

  /// Where a write that is on its way stands in the newest intents without an outcome.
  func place(of message: RelayedMessage) -> Place? {
    let records = records
    let ended = Set(records.filter { $0.kind == "outcome" }.map(\.intent))
    let open = records.reversed().filter { $0.kind == "intent" && !ended.contains($0.number) }
    for record in open {
      let requests = record.body.object["requests"] as? [[String: Any]] ?? []
      let index = requests.firstIndex { request in
        Self.path(of: request) == message.path && request["method"] as? String == message.method
          && Self.isSame(request["body"], message.body)
      }
      if let index { return Place(intent: record.number, index: index) }
    }
    return nil
  }

  /// One request of an intent; nil if there is none.
  func request(at place: Place) -> JSONBox? {
    let intent = records.first { $0.number == place.intent && $0.kind == "intent" }
    let requests = intent?.body.object["requests"] as? [[String: Any]] ?? []
    return requests.indices.contains(place.index) ? JSONBox(object: requests[place.index]) : nil
  }

  private static func path(of request: [String: Any]) -> String {
    let base = request["service"] as? String == "desk" ? "/platform/v1/" : "/v3/"
    return base
      + (request["path"] as? [String] ?? []).map(SandboxProcess.segment).joined(separator: "/")
  }

  private static func isSame(_ body: Any?, _ bytes: [UInt8]) -> Bool {
    guard let body, !(body is NSNull) else { return bytes.isEmpty }
    guard let sent = object(bytes), let kept = body as? [String: Any] else { return false }
    return NSDictionary(dictionary: sent) == NSDictionary(dictionary: kept)
  }

  static func object(_ bytes: [UInt8]) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
  }
}
