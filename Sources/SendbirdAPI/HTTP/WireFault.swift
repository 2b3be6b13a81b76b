import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// Turns the errors of AsyncHTTPClient, NIO and BoringSSL into ours.
enum WireFault {
  /// The kind of a failure, with details for a person.
  static func kind(
    of error: any Error, isSent: Bool, hasHead: Bool
  ) -> (TransportFailure.Kind, detail: String) {
    let brokenOff: TransportFailure.Kind = hasHead ? .truncated : .closed
    switch error {
    case is AnswerCollector.TooLarge: return (.tooLarge, "")
    case let error as HTTPClientError: return (kind(of: error, brokenOff), "")
    case let error as NIOConnectionError: return kind(of: error)
    case let error as IOError:
      return isSent ? (brokenOff, "") : (kind(ofConnecting: error), "")
    case let error as ChannelError:
      if case .connectTimeout = error { return (.connectTimeout, "") }
      return (isSent ? brokenOff : .notConnected, "")
    case let error as NIOHTTPDecompression.DecompressionError:
      if case .limit = error { return (.tooLarge, "") }
      return (.truncated, "its compression is damaged")
    case is HTTPParserError:
      return (hasHead ? .truncated : .notHTTP, "")
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      // After the handshake it is a connection that broke.
      return isSent ? (brokenOff, "") : (.insecure, words(ofTLS: error))
    default:
      return (isSent ? brokenOff : .notConnected, "")
    }
  }

  private static func kind(
    of error: HTTPClientError, _ brokenOff: TransportFailure.Kind
  ) -> TransportFailure.Kind {
    switch error {
    case .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout,
      .httpProxyHandshakeTimeout, .getConnectionFromPoolTimeout:
      .connectTimeout
    case .invalidProxyResponse, .proxyAuthenticationRequired: .notConnected
    case .readTimeout, .writeTimeout, .deadlineExceeded: .timeout
    case .cancelled: .cancelled
    case .alreadyShutdown, .invalidURL, .emptyHost, .emptyScheme: .unusable
    default: brokenOff
    }
  }

  private static func kind(
    of error: NIOConnectionError
  ) -> (TransportFailure.Kind, detail: String) {
    // Several addresses can fail in several ways; a refusal says most.
    let kinds = error.connectionErrors.map { failure -> TransportFailure.Kind in
      switch failure.error {
      case let error as IOError: kind(ofConnecting: error)
      case ChannelError.connectTimeout: .connectTimeout
      default: .notConnected
      }
    }
    if kinds.contains(.refused) { return (.refused, "") }
    return (kinds.first ?? .unresolved, "")
  }

  private static func kind(ofConnecting error: IOError) -> TransportFailure.Kind {
    switch error.errnoCode {
    case ECONNREFUSED: .refused
    case ETIMEDOUT: .connectTimeout
    default: .notConnected
    }
  }

  /// What TLS says about trust; the errors of BoringSSL name certificates' faults, no secrets.
  private static func words(ofTLS error: any Error) -> String {
    let text = String(describing: error)
    for (mark, words) in [
      ("CERTIFICATE_VERIFY_FAILED", "its certificate is not trusted"),
      ("failedToValidateHostname", "its certificate is for another host"),
      ("WRONG_VERSION_NUMBER", "it doesn't speak TLS"),
      ("uncleanShutdown", "it closed the connection"),
    ] where text.contains(mark) {
      return words
    }
    return ""
  }
}
