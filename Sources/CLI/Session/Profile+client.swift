package import Operations
package import Workspace

extension Profile {
  /// A client for the profile's application, at the profile's pace (product.md 4).
  ///
  /// - Parameters:
  ///   - transport: What carries the requests.
  ///   - onRetry: Called before each wait.
  ///   - onExchange: Called after each attempt.
  /// - Returns: The client; copies of it share its pace.
  package func client(
    on transport: HTTPTransport, onRetry: (@Sendable (RetryNotice) -> Void)? = nil,
    onExchange: (@Sendable (Exchange) -> Void)? = nil
  ) -> SendbirdClient {
    func pacer(_ perSecond: Int) -> RequestPacer {
      RequestPacer(perSecond: perSecond, pauser: transport)
    }
    return SendbirdClient(
      connection: connection, transport: transport, isReadOnly: isReadOnly,
      deskPacer: pacer(min(requestsPerSecond ?? .max, Limits.deskRequestsPerSecond)),
      chatPacer: requestsPerSecond.map(pacer), onRetry: onRetry, onExchange: onExchange)
  }
}
