import SendbirdAPI
import Testing

@Suite struct TimestampTests {
  @Test(
    arguments: [
      (1_767_225_600, "2026-01-01T00:00:00Z"), (1_767_225_600_000, "2026-01-01T00:00:00Z"),
      (1_767_312_000_123, "2026-01-02T00:00:00.123Z"), (1, "1970-01-01T00:00:01Z"),
      (99_999_999_999, "5138-11-16T09:46:39Z"), (100_000_000_000, "1973-03-03T09:46:40Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (1_767_225_600_007, "2026-01-01T00:00:00.007Z"),
    ] as [(Int64, String)])
  func tellsSecondsFromMilliseconds(_ value: Int64, _ expected: String) {
    #expect(Timestamp(seconds: value)?.iso8601 == expected)
  }

  @Test(arguments: [0, -1, .min] as [Int64])
  func isNeverADate(_ value: Int64) {
    #expect(Timestamp(seconds: value) == nil)
  }

  @Test func writesTimesBefore1970() {
    #expect(Timestamp(milliseconds: -1).iso8601 == "1969-12-31T23:59:59.999Z")
    #expect(Timestamp(milliseconds: -86_400_000).iso8601 == "1969-12-31T00:00:00Z")
  }

  /// Every day of 400 years follows the one before by the rules of the calendar.
  @Test func countsDaysLikeTheCalendar() {
    var (year, month, day) = (1970, 1, 1)
    for number in 0..<146_097 {
      let text = Timestamp(milliseconds: Int64(number) * 86_400_000).iso8601
      let expected = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      guard text.hasPrefix(expected) else {
        Issue.record("\(text) instead of \(expected)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test(
    arguments: [
      (0, true, .online), (0, false, .never), (0, nil, .online), (-1, false, .never),
      (-1, nil, .never), (-1, true, .online), (nil, true, .online), (nil, false, nil),
      (nil, nil, nil), (5, true, .online), (5, false, .at(Timestamp(milliseconds: 5))),
      (1_767_312_000_123, nil, .at(Timestamp(milliseconds: 1_767_312_000_123))),
    ] as [(Int64?, Bool?, LastSeen?)])
  func readsLastSeen(_ milliseconds: Int64?, _ isOnline: Bool?, _ expected: LastSeen?) {
    #expect(LastSeen(milliseconds: milliseconds, isOnline: isOnline) == expected)
  }
}
