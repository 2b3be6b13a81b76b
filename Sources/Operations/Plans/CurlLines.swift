package import SendbirdAPI

/// A plan as lines for a POSIX shell.
///
/// Everything that comes from a person is inside single quotes. Tokens, and values that an earlier
/// answer gives, are read from environment variables.
package struct CurlLines: Sendable {
  private let addresses: ServiceAddresses
  private let cleaned: @Sendable (String) -> String

  /// Makes lines for one application.
  ///
  /// - Parameters:
  ///   - addresses: Where the requests go.
  ///   - cleaned: Puts a text on one line that a comment can hold.
  package init(addresses: ServiceAddresses, cleaned: @escaping @Sendable (String) -> String) {
    self.addresses = addresses
    self.cleaned = cleaned
  }

  /// One line for each request, with comments above it.
  ///
  /// - Parameters:
  ///   - plan: The requests, in order.
  ///   - title: What they are for, such as `metadata.update`.
  /// - Returns: The lines, each with its line end.
  package func text(_ plan: [PlannedRequest], titled title: String) -> String {
    var text = ""
    for (index, planned) in plan.enumerated() {
      let request = planned.request
      let condition = planned.condition.map { ", \($0)" } ?? ""
      text += comment("\(title), request \(index + 1) of \(plan.count)\(condition)")
      let target = request.targetPieces.values
      let body = request.bodyPieces(pretty: false).values
      for value in PlannedValue.allCases where (target + body).contains(value) {
        let form =
          value.isNumber
          ? ""
          : target.contains(value) ? ", percent-encoded" : ", as in JSON but without its quotes"
        text += comment("\(value.variable) is \(value.source)\(form)")
        text += ": \"${\(value.variable):?comes from an earlier answer}\"\n"
      }
      text += line(request) + "\n"
    }
    return text
  }

  private func line(_ request: APIRequest) -> String {
    var words = ["curl", "--silent", "--show-error", "--fail-with-body"]
    if request.method != .get { words += ["--request", request.method.rawValue] }
    words.append(
      ([.text(addresses[request.service])] + request.targetPieces).quotedForShell)
    // Double quotes: the shell puts the token in, and it is in no argument that is written here.
    words += ["--header", "\"\(request.service.tokenHeader): $\(request.service.tokenVariable)\""]
    if request.body != nil {
      words += [
        "--header", "Content-Type: \(WireRequest.contentType)".quotedForShell,
        "--data-binary", request.bodyPieces(pretty: false, isSafe: true).quotedForShell,
      ]
    }
    return words.joined(separator: " ")
  }

  /// A comment; a line end in it would end the comment.
  private func comment(_ text: String) -> String { "# \(cleaned(text))\n" }
}

extension String {
  /// The text as one word of a POSIX shell, whatever it holds.
  package var quotedForShell: String {
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: #"'\''"#) + "'"
  }
}

extension [PlannedPiece] {
  /// The pieces as one word of a POSIX shell, with values from variables.
  package var quotedForShell: String {
    var word = ""
    var text = ""
    for piece in self {
      switch piece {
      case .text(let part): text += part
      case .value(let value):
        word += (text.isEmpty ? "" : text.quotedForShell) + "\"$\(value.variable)\""
        text = ""
      }
    }
    return text.isEmpty && !word.isEmpty ? word : word + text.quotedForShell
  }
}

extension PlannedValue {
  /// The variable that holds it in a script.
  package var variable: String {
    switch self {
    case .customerID: "CUSTOMER_ID"
    case .ticketID: "TICKET_ID"
    case .channelURL: "CHANNEL_URL"
    case .sendbirdID: "SENDBIRD_ID"
    }
  }
}

extension Service {
  /// The variable that holds the service's token (product.md 4).
  package var tokenVariable: String {
    switch self {
    case .chat: "SENDBIRD_API_TOKEN"
    case .desk: "SENDBIRD_DESK_API_TOKEN"
    }
  }
}
