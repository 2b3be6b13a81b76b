/// A request as bytes, and what it is counted as.
struct Request {
  enum Kind: String, CaseIterable {
    case hello, getUser, getMetadata, listUsers, findUser, listTickets, getTicket
    case updateMetadata, deleteMetadata, updateUser, createUser, deleteUser, createCustomer
    case createTicket, updateTicket

    var isWrite: Bool {
      switch self {
      case .hello, .getUser, .getMetadata, .listUsers, .findUser, .listTickets, .getTicket: false
      default: true
      }
    }
  }

  let kind: Kind
  let bytes: [UInt8]
}

/// An answer: its status and its whole body.
struct Answer {
  let status: Int
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// What is wrong with it if it should have this status and hold this text.
  func complaint(_ status: Int, holds part: String = "") -> String? {
    if self.status != status { return "answered \(self.status) \(text.prefix(200))" }
    return body.holds(part) ? nil : "lacks \(part) in \(text.prefix(600))"
  }
}

/// What one connection sends, one request after another.
protocol Script: AnyObject {
  /// The next request; nil when there is nothing more to send.
  func next() -> Request?
  /// Takes the answer to the last request; says what is wrong with it, if anything is.
  func take(_ answer: Answer) -> String?
}

/// Says hello again and again.
final class HelloScript: Script {
  private let request = Request(
    kind: .hello, bytes: Array("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8))

  func next() -> Request? { request }

  func take(_ answer: Answer) -> String? {
    answer.text == "hello" ? nil : "answered \(answer.status) \(answer.text)"
  }
}
