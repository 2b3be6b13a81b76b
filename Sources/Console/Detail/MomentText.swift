import Operations
import Widgets

/// Moments as the screen writes them: absolute, so that they are right without a clock ticking.
enum MomentText {
  /// `2026-01-02 11:27:04 UTC`, for what a server tells.
  static func full(_ time: Timestamp) -> String {
    let text = time.iso8601
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
  }

  /// `2026-01-02`, in UTC.
  static func date(_ time: Timestamp) -> String { String(time.iso8601.prefix(10)) }

  /// `2026-01-02 11:27`, in UTC.
  static func minute(_ time: Timestamp) -> String {
    let text = time.iso8601
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }

  /// `2026-01-02 12:27` in the zone of this console, for what happened here.
  static func local(_ time: Timestamp, like now: WallTime) -> String {
    minute(Timestamp(milliseconds: time.milliseconds + Int64(now.utcOffset) * 1000))
  }

  /// `2026-01-02 12:27:04` in the zone of this console.
  static func localFull(_ time: Timestamp, like now: WallTime) -> String {
    let moved = Timestamp(milliseconds: time.milliseconds + Int64(now.utcOffset) * 1000)
    return "\(minute(moved))\(moved.iso8601.dropFirst(16).prefix(3))"
  }

  /// `12:27` when it was today here, else the date.
  static func short(_ time: Timestamp, at now: WallTime) -> String {
    let text = sinceToday(time, at: now)
    return text.utf8.count > 5 ? String(text.prefix(10)) : text
  }

  /// `12:27` when it was today here, else with the date.
  static func sinceToday(_ time: Timestamp, at now: WallTime) -> String {
    let text = local(time, like: now)
    let today = local(Timestamp(milliseconds: now.milliseconds), like: now)
    return text.prefix(10) == today.prefix(10) ? String(text.suffix(5)) : text
  }
}
