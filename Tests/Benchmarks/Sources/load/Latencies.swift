import CBench

/// Nanoseconds of the monotonic clock.
typealias Nanoseconds = Int64

extension Nanoseconds {
  static var now: Nanoseconds { cb_now() }

  static func seconds(_ count: Int) -> Nanoseconds { Int64(count) * 1_000_000_000 }
}

/// How long requests took, in nanoseconds.
struct Latencies {
  private var values: [Nanoseconds] = []

  var count: Int { values.count }

  mutating func add(_ value: Nanoseconds) { values.append(value) }
  mutating func add(_ other: Latencies) { values += other.values }

  /// The smallest value, in milliseconds, that at least this share of the requests did not exceed.
  func milliseconds(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let ordered = values.sorted()
    let rank = Int((share * Double(ordered.count)).rounded(.up))
    return Double(ordered[min(max(rank, 1), ordered.count) - 1]) / 1e6
  }
}

extension Double {
  /// The number with so many digits after the point, without reaching for a formatter.
  func text(_ digits: Int) -> String {
    guard isFinite else { return "-" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int64((self * scale).rounded())
    guard digits > 0 else { return String(whole) }
    let places = String(whole.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - places.count)) + places
    return (whole < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}
