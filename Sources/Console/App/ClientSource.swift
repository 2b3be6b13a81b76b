package import Operations

/// Gives the client as soon as there is one.
///
/// The first frame doesn't wait for a sandbox in this process to start; the first request does.
package typealias ClientSource = @Sendable () async throws(ClientUnavailable) -> SendbirdClient

/// Why there is no client.
package struct ClientUnavailable: Error, Sendable, Hashable {
  /// One sentence for people.
  package let reason: String

  /// Creates a reason.
  package init(_ reason: String) {
    self.reason = reason
  }
}
