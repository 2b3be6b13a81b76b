/// Times as the Desk API writes them (contract 5.5).
enum DeskTime {
  /// A time in milliseconds since 1970 as `2026-01-02T03:04:05.678Z`.
  ///
  /// By hand, because a date in between counts in binary fractions of a second.
  static func text(_ milliseconds: Int64) -> String {
    let (seconds, rest) = floor(milliseconds, 1000)
    let (days, second) = floor(seconds, 86_400)
    let (year, month, day) = date(days)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
      + "T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
      + ".\(padded(rest, 3))Z"
  }

  /// Year, month and day of a number of days since 1970, in the Gregorian calendar.
  ///
  /// Counted in eras of 400 years and in years that begin in March, so that the leap day is last.
  private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let (era, dayOfEra) = floor(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  private static func floor(_ number: Int64, _ divisor: Int64) -> (quotient: Int64, rest: Int64) {
    let rest = (number % divisor + divisor) % divisor
    return ((number - rest) / divisor, rest)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
