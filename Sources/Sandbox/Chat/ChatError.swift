import HTTPTypes

import enum SendbirdAPI.Limits

/// A refusal in the words and numbers of contract 1.6.
struct ChatError: WireError, Hashable {
  /// The HTTP status; 400 for nearly everything.
  var status: HTTPResponse.Status = .badRequest
  /// Sendbird's error code; nil leaves it out of the body.
  let code: Int?
  /// The text for people.
  let message: String

  var headers: HTTPFields { [:] }

  /// The answer's body.
  var body: [UInt8] {
    JSONWriter.object {
      $0.field("error", true)
      if let code { $0.field("code", Int64(code)) }
      $0.field("message", message)
    }
  }
}

extension ChatError {
  static func notString(_ field: String) -> ChatError {
    ChatError(code: 400100, message: "\"\(field)\" must be a string.")
  }

  static func notNumber(_ field: String) -> ChatError {
    ChatError(code: 400101, message: "\"\(field)\" must be a number.")
  }

  static func notList(_ field: String) -> ChatError {
    ChatError(code: 400102, message: "\"\(field)\" must be a list.")
  }

  static func notObject(_ field: String) -> ChatError {
    ChatError(code: 400103, message: "\"\(field)\" must be a JSON object.")
  }

  static func notBoolean(_ field: String) -> ChatError {
    ChatError(code: 400104, message: "\"\(field)\" must be a boolean.")
  }

  static func missing(_ field: String) -> ChatError {
    ChatError(code: 400105, message: "\"\(field)\" must be required.")
  }

  static func negative(_ field: String) -> ChatError {
    ChatError(code: 400106, message: "\"\(field)\" must not be negative.")
  }

  static func tooLong(_ field: String, limit: Int) -> ChatError {
    ChatError(code: 400110, message: "\"\(field)\" must be at most \(limit) characters.")
  }

  static func invalidValue(_ field: String, _ rule: String) -> ChatError {
    ChatError(code: 400111, message: "\"\(field)\" \(rule).")
  }

  static func outOfRange(_ field: String) -> ChatError {
    ChatError(code: 400113, message: "\"\(field)\" is out of range.")
  }

  static func empty(_ field: String) -> ChatError {
    ChatError(code: 400151, message: "\"\(field)\" must not be empty.")
  }

  static func notFound(_ what: String) -> ChatError {
    ChatError(code: 400201, message: "\"\(what)\" not found.")
  }

  static func taken(_ what: String) -> ChatError {
    ChatError(code: 400202, message: "\"\(what)\" already exists.")
  }

  static func tooMany(_ field: String, limit: Int) -> ChatError {
    ChatError(code: 400203, message: "\"\(field)\" must have at most \(limit) items.")
  }

  static func notJSON(_ reason: String) -> ChatError {
    ChatError(code: 400403, message: "The request body isn't a JSON object: \(reason).")
  }

  static let userIDTooLong = ChatError(
    code: 400305, message: "\"user_id\" must be at most \(Limits.userID) characters.")
  static let notMember = ChatError(
    code: 400108, message: "The user is not a member of the channel.")
  static let deactivated = ChatError(code: 400300, message: "The user is deactivated.")
  static let tokenRefused = ChatError(code: 400401, message: "Invalid API token.")
  static let invalidURL = ChatError(code: 400404, message: "The request URL can't be read.")
  static let foreignHost = ChatError(
    code: 400404, message: "The Host header must name a loopback address.")
  static let missingHost = ChatError(code: 400404, message: "The Host header is missing.")
  static let noEndpoint = ChatError(code: 400930, message: "No such path or method.")
  static let bodyTooLarge = ChatError(
    status: .contentTooLarge, code: 400110, message: "The request body must be at most 1 MiB.")
  static let rateLimited = ChatError(
    status: .tooManyRequests, code: 500910, message: "Too many requests.")
  static let internalError = ChatError(
    status: .internalServerError, code: 500901, message: "Internal error.")
  /// The one refusal without a code (contract 1.6, last row).
  static let unavailable = ChatError(
    status: .serviceUnavailable, code: nil, message: "Service unavailable.")
}
