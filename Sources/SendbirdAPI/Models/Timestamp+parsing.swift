extension Timestamp {
  /// Reads a time as Desk writes it, such as `2026-01-02T03:04:05.678Z` (contract 5.5).
  ///
  /// The fraction may have up to nine digits, of which the first three count, or be missing. The zone
  /// is `Z` or an offset such as `+02:00`. Nil for everything else, and for dates that don't exist.
  package init?(iso8601 text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4), scanner.skip("-"),
      let month = scanner.number(digits: 2), scanner.skip("-"),
      let day = scanner.number(digits: 2), scanner.skip("T") || scanner.skip("t"),
      let hour = scanner.number(digits: 2), scanner.skip(":"),
      let minute = scanner.number(digits: 2), scanner.skip(":"),
      let second = scanner.number(digits: 2),
      let millisecond = scanner.millisecond(), let offset = scanner.offset(), scanner.isAtEnd,
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
      // A leap second is the first second of the next minute.
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + (hour * 60 + minute) * 60 + second - offset * 60
    self.init(milliseconds: seconds * 1000 + millisecond)
  }

  private static func days(in month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day's number since 1970, by counting years from 1 March, where the leap day comes last.
  ///
  /// http://howardhinnant.github.io/date_algorithms.html#days_from_civil, for years from 0 on.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    // The months before March of the year 0 belong to an era before the first.
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// Reads a text of digits and marks from its beginning.
private struct DigitScanner {
  private var bytes: Substring.UTF8View

  init(_ text: String) {
    bytes = text[...].utf8
  }

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard bytes.first == UInt8(ascii: mark) else { return false }
    bytes.removeFirst()
    return true
  }

  /// A number of exactly so many digits.
  mutating func number(digits: Int) -> Int64? {
    var number: Int64 = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The fraction of a second, cut to milliseconds; 0 if there is none.
  mutating func millisecond() -> Int64? {
    guard skip(".") else { return 0 }
    var millisecond: Int64 = 0
    var count = 0
    while let digit = digit() {
      count += 1
      if count <= 3 { millisecond = millisecond * 10 + digit }
    }
    guard (1...9).contains(count) else { return nil }
    for _ in 0..<max(0, 3 - count) { millisecond *= 10 }
    return millisecond
  }

  /// The zone in minutes east of UTC.
  mutating func offset() -> Int64? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Int64
    if skip("+") {
      sign = 1
    } else if skip("-") {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2),
      hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private mutating func digit() -> Int64? {
    guard let byte = bytes.first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    else { return nil }
    bytes.removeFirst()
    return Int64(byte - UInt8(ascii: "0"))
  }
}
