/// A moment, in milliseconds since 1970 in UTC.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  /// Makes a moment of milliseconds since 1970.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Makes a moment of a field that the contract gives in seconds.
  ///
  /// Nil for 0 and everything below, which are never dates. A number above 99,999,999,999 can only
  /// be milliseconds and is read as such (contract 1.3).
  package init?(seconds: Int64) {
    guard seconds > 0 else { return nil }
    milliseconds = seconds > 99_999_999_999 ? seconds : seconds * 1000
  }

  /// Makes a moment of a field in milliseconds whose 0 and -1 are never dates (contract 1.3).
  init?(positive milliseconds: Int64) {
    guard milliseconds > 0 else { return nil }
    self.init(milliseconds: milliseconds)
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment in UTC as ISO 8601, such as `2026-01-02T03:04:05Z`.
  ///
  /// Milliseconds are written only if there are any: `2026-01-02T03:04:05.120Z`.
  package var iso8601: String {
    let (second, millisecond) = milliseconds.flooredQuotientAndRemainder(1000)
    let (day, secondOfDay) = second.flooredQuotientAndRemainder(86_400)
    let date = Self.date(daysSince1970: day)
    var text: [UInt8] = []
    text.reserveCapacity(24)
    func put(_ number: Int64, _ width: Int, _ end: Unicode.Scalar? = nil) {
      number.append(to: &text, width: width)
      if let end { text.append(UInt8(ascii: end)) }
    }
    put(date.year, 4, "-")
    put(date.month, 2, "-")
    put(date.day, 2, "T")
    put(secondOfDay / 3600, 2, ":")
    put(secondOfDay / 60 % 60, 2, ":")
    put(secondOfDay % 60, 2, millisecond == 0 ? "Z" : ".")
    if millisecond != 0 { put(millisecond, 3, "Z") }
    return String(decoding: text, as: UTF8.self)
  }

  package var description: String { iso8601 }

  /// The date of a day, by counting years from 1 March, where the leap day comes last.
  ///
  /// http://howardhinnant.github.io/date_algorithms.html#civil_from_days
  private static func date(daysSince1970 day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = (day + 719_468).flooredQuotientAndRemainder(146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func flooredQuotientAndRemainder(_ divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  /// Appends the decimal digits, with zeros in front where there are fewer than `width`.
  ///
  /// By hand, because a screen writes a moment for every row of every frame.
  fileprivate func append(to text: inout [UInt8], width: Int) {
    if self < 0 { text.append(UInt8(ascii: "-")) }
    let first = text.count
    var rest = magnitude
    while rest > 0 || text.count - first < width {
      text.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    text[first...].reverse()
  }
}
