package import SendbirdAPI

extension Timestamp {
  /// How long ago it was, in words such as `5 minutes ago`; the date from two months on, and the time
  /// itself where it is still to come.
  ///
  /// - Parameter now: The time of day.
  /// - Returns: The words.
  package func age(at now: Timestamp) -> String {
    let seconds = (now.milliseconds - milliseconds) / 1000
    return switch seconds {
    case ..<0: "at \(iso8601)"
    case ..<60: "less than a minute ago"
    case ..<3600: Self.count(seconds / 60, "minute")
    case ..<86_400: Self.count(seconds / 3600, "hour")
    case ..<(60 * 86_400): Self.count(seconds / 86_400, "day")
    default: "on \(iso8601.prefix(10))"
    }
  }

  private static func count(_ number: Int64, _ unit: String) -> String {
    number == 1 ? "1 \(unit) ago" : "\(number) \(unit)s ago"
  }
}
