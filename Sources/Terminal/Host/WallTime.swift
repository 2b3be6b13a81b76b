import Glibc

/// A moment as a person's clock shows it: milliseconds since 1970 and the local distance from UTC.
///
/// The console's state is given these; nothing that draws reads a clock.
package struct WallTime: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64
  /// Seconds east of UTC.
  package let utcOffset: Int

  /// Creates a moment.
  package init(milliseconds: Int64, utcOffset: Int = 0) {
    self.milliseconds = milliseconds
    self.utcOffset = utcOffset
  }

  /// The time of day as `12:41:04`.
  package var clock: String {
    let seconds = (Int(milliseconds / 1000) + utcOffset) % 86_400
    let inDay = seconds < 0 ? seconds + 86_400 : seconds
    return String(unsafeUninitializedCapacity: 8) { bytes in
      for (index, part) in [inDay / 3600, inDay / 60 % 60, inDay % 60].enumerated() {
        bytes[index * 3] = UInt8(ascii: "0") + UInt8(part / 10)
        bytes[index * 3 + 1] = UInt8(ascii: "0") + UInt8(part % 10)
        if index < 2 { bytes[index * 3 + 2] = UInt8(ascii: ":") }
      }
      return 8
    }
  }

  /// The moment it is now, in the time zone of the process.
  package static func current() -> WallTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var broken = tm()
    localtime_r(&time.tv_sec, &broken)
    return WallTime(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000,
      utcOffset: broken.tm_gmtoff)
  }
}
