/// Nanoseconds of the monotonic clock.
typealias Nanoseconds = Int64

extension Nanoseconds {
  static func milliseconds(_ count: Int64) -> Nanoseconds { count * 1_000_000 }
  static func seconds(_ count: Int64) -> Nanoseconds { count * 1_000_000_000 }

  var inMilliseconds: Double { Double(self) / 1e6 }
}

/// Measured numbers, for the figures that a bound is stated in.
struct Sample {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }
  mutating func add(_ other: Sample) { values += other.values }

  var count: Int { values.count }
  var median: Double { quantile(0.5) }
  var p99: Double { quantile(0.99) }
  var largest: Double { values.max() ?? .nan }
  var smallest: Double { values.min() ?? .nan }

  /// The smallest value that at least this share of the sample does not exceed.
  private func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let ordered = values.sorted()
    let rank = Int((share * Double(ordered.count)).rounded(.up))
    return ordered[Swift.min(Swift.max(rank, 1), ordered.count) - 1]
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
