import FoundationEssentials
package import SendbirdAPI

/// The time of day from the system's clock.
package let systemTime: @Sendable () -> Timestamp = {
  Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
}
