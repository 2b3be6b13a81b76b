import HTTPTypes

/// One of the two APIs behind the sandbox's one port: its token, its paths, its words for trouble.
protocol Service: Sendable {
  /// The header its token comes in; in requests it may be written in any case.
  var tokenHeader: String { get }

  /// The token it takes.
  func token(of identity: Identity) -> String

  /// Finds what a method and decoded path segments mean.
  ///
  /// - Throws: A ``WireError`` when they mean nothing.
  func endpoint(method: String, segments: [String]) throws -> any Endpoint

  /// Its refusal for trouble that both APIs know.
  func refusal(_ trouble: Trouble) -> any WireError
}

/// A path and method of an API, with what the path names.
protocol Endpoint: Sendable {
  /// Whether the request's body counts.
  var takesBody: Bool { get }

  /// Reads the rest of the request.
  ///
  /// - Throws: A ``WireError`` that says what is wrong with it.
  func call(_ query: Query, _ body: [UInt8]) throws -> any Call
}

/// A refusal as it goes over the wire.
protocol WireError: Error {
  var status: HTTPResponse.Status { get }
  /// Headers besides those of every answer.
  var headers: HTTPFields { get }
  var body: [UInt8] { get }
}

/// What can go wrong with a request whichever API it is for.
enum Trouble: Sendable {
  case rateLimited, internalError, unavailable, foreignHost, unreadableURL, tokenRefused
  case bodyTooLarge, missingHost
}

/// The APIs of a sandbox.
enum Services {
  /// The API a request target is for, told before anything else so that it words every refusal.
  static func serving(_ target: String) -> any Service {
    target.utf8.starts(with: "/platform/".utf8) ? DeskService() : ChatService()
  }
}
