/// Decides what an answer, or its absence, means for one request (contract 1.6 and 7).
struct AnswerJudge {
  let request: APIRequest
  let base: BaseURL
  let tokenOrigin: String
  let secrets: [Secret]

  /// The answer's JSON, if there is an answer and it is one.
  func value(
    of result: Result<WireAnswer, TransportFailure>, retries: Int
  ) throws(APIError) -> JSONValue {
    switch result {
    case .success(let answer): try value(of: answer, retries: retries)
    case .failure(let failure): throw error(for: failure, retries: retries)
    }
  }

  private func value(of answer: WireAnswer, retries: Int) throws(APIError) -> JSONValue {
    // "No content" is a complete answer.
    if answer.status == 204, answer.body.isEmpty { return .null }
    let json: JSONValue?
    let fault: String
    do throws(JSONError) {
      json = try JSONValue(parsing: answer.body)
      fault = ""
    } catch {
      json = nil
      fault = answer.body.isEmpty ? "an empty body" : error.description
    }
    if (200...299).contains(answer.status) {
      if let json { return json }
      var error = APIError(request.isRead ? .malformedAnswer : .unknownOutcome, request)
      error.httpStatus = answer.status
      error.detail = fault
      error.answer = AnswerExcerpt(answer.body, masking: secrets)
      error.retries = retries
      throw error
    }
    let words = ErrorWords(json, from: request.service)
    // Chat always says its reason in an object; a page of HTML comes from something in between, which
    // knows nothing of what became of the request. Desk may use any form (contract 5.3).
    let isForeign =
      request.service == .chat && json?.object == nil && !answer.body.isEmpty
      && answer.status == 400
    let code =
      isForeign
      ? (request.isRead ? .malformedAnswer : .unknownOutcome)
      : code(status: answer.status, sendbirdCode: words.sendbirdCode)
    var error = APIError(code, request)
    error.httpStatus = answer.status
    error.sendbirdCode = words.sendbirdCode
    // A service that quotes the request's headers must not get our tokens onto a screen.
    error.serviceCode = words.serviceCode?.masking(secrets)
    error.message = words.message.masking(secrets)
    error.retries = retries
    error.retryAfter = RetryPolicy.retryAfter(answer)
    if words.message.isEmpty {
      let excerpt = AnswerExcerpt(answer.body, masking: secrets)
      error.answer = excerpt
      if request.service == .desk { error.message = Self.standIn(excerpt, answer.status) }
    }
    if !base.hasPath, error.isAboutPath { error.pathlessAddress = base.text }
    if error.code == .tokenRefused { error.tokenOrigin = tokenOrigin }
    if error.code == .redirected { error.redirectTarget = redirectTarget(answer) }
    throw error
  }

  /// What stands for Desk's words where it has none: the body, else the status (contract 5.3).
  private static func standIn(_ excerpt: AnswerExcerpt, _ status: Int) -> String {
    var text = excerpt.text
    while text.last == " " { text.removeLast() }
    return text.isEmpty ? httpReason(status) : text
  }

  /// What having no whole answer means.
  private func error(for failure: TransportFailure, retries: Int) -> APIError {
    var error = APIError(code(failure), request)
    error.httpStatus = failure.status
    error.failure = failure.kind
    error.detail = failure.words
    error.retries = retries
    if !failure.partialBody.isEmpty {
      error.answer = AnswerExcerpt(failure.partialBody, masking: secrets)
    }
    return error
  }

  /// The task was cancelled while nothing was on its way.
  func cancelledBeforeSending(retries: Int) -> APIError {
    var error = APIError(.cancelled, request)
    error.retries = retries
    return error
  }

  private func code(status: Int, sendbirdCode: Int?) -> APIError.Code {
    // Codes first: Sendbird answers nearly everything with 400, and 403 both for a wrong token and
    // for a disabled application (contract 7, row 12).
    switch sendbirdCode {
    case SendbirdCode.invalidAPIToken: return .tokenRefused
    case SendbirdCode.applicationNotAvailable: return .applicationDisabled
    case SendbirdCode.notPermitted: return .notPermitted
    default: break
    }
    return switch status {
    case 401, 403: .tokenRefused
    case 429: .rateLimited
    // Who stopped waiting need not be the one who carries it out.
    case 408 where !request.isRead: .unknownOutcome
    case 300...399: .redirected
    case 400...499: .refused
    case 500...599: request.isRead ? .serverTrouble : .unknownOutcome
    default: request.isRead ? .malformedAnswer : .unknownOutcome
    }
  }

  private func code(_ failure: TransportFailure) -> APIError.Code {
    if !request.isRead && failure.mayHaveBeenSent { return .unknownOutcome }
    return switch failure.kind {
    case .refused, .unresolved, .insecure, .connectTimeout, .notConnected, .closed, .unusable:
      .unreachable
    case .truncated, .tooLarge, .notHTTP: .malformedAnswer
    case .timeout: request.isRead ? .timedOut : .unreachable
    case .cancelled: .cancelled
    }
  }

  /// The address of a redirect, cut and without what could be secret in its query.
  private func redirectTarget(_ answer: WireAnswer) -> String? {
    answer.header("Location").map { location in
      AnswerExcerpt(Array(location.prefix { $0 != "?" }.utf8), masking: secrets).text
    }
  }
}
