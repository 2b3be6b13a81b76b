extension APIError: CustomStringConvertible {
  /// Kind, service, method and numbers, such as `refused: Chat PUT (HTTP 400, code 400201)`.
  package var description: String {
    var numbers: [String] = []
    if let httpStatus { numbers.append("HTTP \(httpStatus)") }
    if let plainCode { numbers.append("code \(plainCode)") }
    if retries > 0 { numbers.append("\(retries) retries") }
    let tail = numbers.isEmpty ? "" : " (\(numbers.joined(separator: ", ")))"
    return "\(code): \(service.name) \(method.rawValue)\(tail)"
  }
}

extension APIError: CustomDebugStringConvertible, CustomReflectable {
  package var debugDescription: String { description }
  /// Code and numbers only, so that dumping an error is as safe as describing it.
  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "code": code.description, "service": service, "method": method,
        "httpStatus": httpStatus as Any, "serviceCode": plainCode as Any,
        "retries": retries,
      ])
  }
}

extension APIError {
  /// What happened and what was not done, in one sentence for a person.
  ///
  /// It can hold Sendbird's words and so a stranger's text: clean it on the way to a screen.
  package var explanation: String {
    switch code {
    case .tokenRefused:
      let origin = tokenOrigin.map { " (from \($0))" } ?? ""
      return "\(service.name) token refused\(origin)\(numbers)"
    case .applicationDisabled:
      return "the application is disabled\(numbers)"
    case .notPermitted:
      return "not permitted\(words)\(numbers)"
    case .rateLimited:
      return "over Sendbird's rate limit\(afterRetries); nothing was changed"
    case .unreachable:
      return "could not reach Sendbird\(reason)\(afterRetries); nothing was changed"
    case .timedOut:
      return "Sendbird did not answer in time\(reason)"
    case .unknownOutcome:
      return "the outcome is unknown\(reason)\(numbers): the change may have been made or not"
    case .malformedAnswer:
      return "Sendbird answered something unexpected\(reason)\(numbers)"
    case .serverTrouble:
      // A page of HTML from something in between has no words of Sendbird.
      let what = answer == nil ? "is in trouble\(words)" : "answered something unexpected"
      return "Sendbird \(what)\(numbers)\(afterRetries)"
    case .redirected:
      let target = redirectTarget.map { " to \($0)" } ?? ""
      return "Sendbird's address answers with a redirect\(target)\(numbers), which is not followed"
    case .readOnly:
      return "read-only: nothing was sent"
    case .ruleBroken:
      return violations.map(\.message).joined(separator: "; ")
    case .notConfigured:
      return "no \(service.name) token is configured: nothing was sent"
    case .cancelled:
      return isWrite ? "cancelled: nothing was sent" : "cancelled"
    default:
      let missing = missingRecord.map { "\($0) is not known here: " } ?? ""
      return "\(missing)Sendbird refused\(words)\(numbers)\(pathHint)"
    }
  }

  /// What is likely wrong where nothing is found below an address without a path.
  private var pathHint: String {
    pathlessAddress.map {
      "; \($0) has no path, while Sendbird's own address ends in \(service.basePath)"
    } ?? ""
  }

  private var isWrite: Bool { method != .get }

  private var words: String { message.isEmpty ? "" : ": \(message)" }

  private var reason: String { detail.isEmpty ? "" : ": \(detail)" }

  private var numbers: String {
    if let sendbirdCode { return " (\(sendbirdCode))" }
    let numbers = [httpStatus.map { "HTTP \($0)" }, serviceCode].compactMap(\.self)
    return numbers.isEmpty ? "" : " (\(numbers.joined(separator: ", ")))"
  }

  /// The service's code if it is a code and nothing else, so that a log may hold it.
  private var plainCode: String? {
    serviceCode.flatMap { code in
      let isCode = code.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
      return isCode ? code : nil
    }
  }

  private var afterRetries: String {
    switch retries {
    case 0: ""
    case 1: " after 1 retry"
    default: " after \(retries) retries"
    }
  }
}
