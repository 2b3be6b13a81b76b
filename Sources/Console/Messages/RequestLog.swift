package import Operations
package import Widgets

/// One request as it went over the wire; its tokens were never here.
package struct RequestEntry: Sendable {
  /// When its answer came, or the reason why none came.
  package let at: WallTime
  /// What was sent and how it ended.
  package let exchange: Exchange

  /// The status, or why there is none.
  package var end: String {
    exchange.failure?.rawValue ?? exchange.status.map(String.init) ?? "-"
  }

  /// Whether the answer says that it was carried out.
  package var isOK: Bool {
    exchange.failure == nil && exchange.status.map { (200..<300).contains($0) } ?? false
  }

  /// How long it took, in milliseconds.
  package var milliseconds: Int {
    let time = exchange.duration.components
    return Int(time.seconds) * 1000 + Int(time.attoseconds / 1_000_000_000_000_000)
  }
}

/// The requests sent, for whoever asks what the console does (ux 13, `L`).
package struct RequestLog: Sendable {
  /// The most requests kept.
  package static let limit = 300

  /// The requests, the oldest first.
  package private(set) var entries: [RequestEntry] = []

  /// An empty log.
  package init() {}

  /// Adds a request; the oldest one gives way.
  mutating func add(_ entry: RequestEntry) {
    if entries.count == Self.limit { entries.removeFirst() }
    entries.append(entry)
  }
}
