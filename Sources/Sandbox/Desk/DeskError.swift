import HTTPTypes

import enum SendbirdAPI.Limits

/// A refusal in the words of contract 5.3.
struct DeskError: WireError, Hashable {
  var status: HTTPResponse.Status = .badRequest
  /// The contract's word for it.
  let code: String
  /// The text for people.
  let detail: String
  var headers: HTTPFields = [:]

  var body: [UInt8] {
    JSONWriter.object {
      $0.field("code", code)
      $0.field("detail", detail)
    }
  }
}

extension DeskError {
  /// A bad or missing field, which the text names.
  static func invalid(_ field: String, _ rule: String) -> DeskError {
    DeskError(code: "invalid", detail: "\(field) \(rule).")
  }

  static func missing(_ field: String) -> DeskError { invalid(field, "is required") }

  static func tooLong(_ field: String, limit: Int) -> DeskError {
    invalid(field, "must be at most \(limit) characters")
  }

  static func notOneOf(_ words: [String], _ field: String) -> DeskError {
    invalid(field, "must be one of \(words.joined(separator: ", "))")
  }

  static func notJSON(_ reason: String) -> DeskError {
    DeskError(code: "parse_error", detail: "The request body isn't JSON: \(reason).")
  }

  static func alreadyExists(_ detail: String) -> DeskError {
    DeskError(code: "already_exists", detail: detail)
  }

  static func invalidState(_ detail: String) -> DeskError {
    DeskError(code: "invalid_state", detail: detail)
  }

  static func notFound(_ what: String, _ id: Int64) -> DeskError {
    DeskError(status: .notFound, code: "not_found", detail: "No \(what) with id \(id).")
  }

  static let noPath = DeskError(status: .notFound, code: "not_found", detail: "No such path.")

  /// A path that exists, but not with this method.
  static func methodNotAllowed(_ method: String, allowed: [String]) -> DeskError {
    DeskError(
      status: .methodNotAllowed, code: "method_not_allowed",
      detail: "Method \(method) isn't allowed here.",
      headers: [.allow: allowed.sorted().joined(separator: ", ")])
  }
}
