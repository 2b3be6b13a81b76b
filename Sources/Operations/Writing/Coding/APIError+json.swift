package import SendbirdAPI

extension APIError {
  /// The error as the journal keeps it.
  ///
  /// The answer itself is left out, and words that were taken from it: half an answer can hold half
  /// of an access token.
  package var json: JSONValue {
    var members = [
      JSONMember("code", .string(code.description)),
      JSONMember("service", .string(service.rawValue)),
      JSONMember("method", .string(method.rawValue)), JSONMember("target", .string(target)),
    ]
    members.add("httpStatus", number: httpStatus.map(Int64.init))
    members.add("sendbirdCode", number: sendbirdCode.map(Int64.init))
    members.add("serviceCode", text: serviceCode)
    members.add("message", text: answer != nil || message.isEmpty ? nil : message)
    members.add("detail", text: detail.isEmpty ? nil : detail)
    members.add("failure", text: failure?.rawValue)
    members.add("retries", number: retries == 0 ? nil : Int64(retries))
    members.add("retryAfterMilliseconds", number: retryAfter?.wholeMilliseconds)
    members.add("redirectTarget", text: redirectTarget)
    members.add("tokenOrigin", text: tokenOrigin)
    if !violations.isEmpty {
      members.append(JSONMember("violations", .array(violations.map(\.json))))
    }
    return .object(members)
  }

  /// Reads an error of the journal.
  ///
  /// - Throws: `DecodingFault` if it is none.
  package init(json: JSONValue, at path: String = "error") throws(DecodingFault) {
    let members = try CodedObject(json, at: path)
    let word = try members.string("code")
    guard let code = Code.all.first(where: { $0.description.hasSameBytes(as: word) }) else {
      throw DecodingFault(path: "\(path).code", expected: "a known word", found: "a string")
    }
    self.init(
      code,
      APIRequest(
        try members.word("method", APIRequest.Method.self),
        try members.word("service", Service.self), path: []))
    target = try members.string("target")
    httpStatus = try members.integer("httpStatus").flatMap(Int.init(exactly:))
    sendbirdCode = try members.integer("sendbirdCode").flatMap(Int.init(exactly:))
    serviceCode = try members.optionalString("serviceCode")
    message = try members.optionalString("message") ?? ""
    detail = try members.optionalString("detail") ?? ""
    failure =
      json["failure"] == nil
      ? nil : try members.word("failure", TransportFailure.Kind.self)
    retries = try members.integer("retries").flatMap(Int.init(exactly:)) ?? 0
    retryAfter = try members.integer("retryAfterMilliseconds")
      .map(Duration.milliseconds)
    redirectTarget = try members.optionalString("redirectTarget")
    tokenOrigin = try members.optionalString("tokenOrigin")
    var violations: [Violation] = []
    for violation in json["violations"]?.array ?? [] {
      violations.append(try Violation(json: violation, at: "\(path).violations"))
    }
    self.violations = violations
  }
}

extension Violation {
  var json: JSONValue {
    var members = [
      JSONMember("field", .string(field)), JSONMember("rule", .string(rule.rawValue)),
      JSONMember("given", .string(given)), JSONMember("allowed", .string(allowed)),
    ]
    members.add("key", text: key)
    return .object(members)
  }

  init(json: JSONValue, at path: String) throws(DecodingFault) {
    let members = try CodedObject(json, at: path)
    self.init(
      field: try members.string("field"), key: try members.optionalString("key"),
      rule: try members.word("rule", Rule.self), given: try members.string("given"),
      allowed: try members.string("allowed"))
  }
}

extension Duration {
  fileprivate var wholeMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
