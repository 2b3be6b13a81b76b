/// What one connection has been told is stored, so that it can tell a lost write.
///
/// Nobody else writes these records: every read in between has to agree with it too.
final class Ledger {
  struct User {
    let id: String
    var nickname: String
    /// In the order in which they were first stored, as answers have them.
    var metadata: [(key: String, value: String)] = []

    var metadataJSON: String {
      "{" + metadata.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
    }
  }

  struct Ticket {
    let id: Int
    let title: String
    var priority: String
  }

  let name: String
  private let server: ServerProcess
  /// Users that stay.
  var users: [User] = []
  /// Users that are made and deleted again, so that the database doesn't grow.
  var passing: [User] = []
  var deleted: [String] = []
  var customer = 0
  var tickets: [Ticket] = []
  private var serial = 0

  init(_ name: String, _ server: ServerProcess) {
    self.name = name
    self.server = server
  }

  /// A number that was never used before in this ledger.
  func nextNumber() -> Int {
    serial += 1
    return serial
  }

  func chat(
    _ kind: Request.Kind, _ method: String, _ path: String, _ body: String = ""
  ) -> Request {
    request(kind, method, "/v3" + path, "Api-Token: \(server.chatToken)", body)
  }

  func desk(
    _ kind: Request.Kind, _ method: String, _ path: String, _ body: String = ""
  ) -> Request {
    request(
      kind, method, "/platform/v1" + path, "SENDBIRDDESKAPITOKEN: \(server.deskToken)", body)
  }

  private func request(
    _ kind: Request.Kind, _ method: String, _ target: String, _ token: String, _ body: String
  ) -> Request {
    let text = """
      \(method) \(target) HTTP/1.1\r
      Host: 127.0.0.1\r
      \(token)\r
      Content-Type: application/json; charset=utf8\r
      Content-Length: \(body.utf8.count)\r
      \r
      \(body)
      """
    return Request(kind: kind, bytes: Array(text.utf8))
  }

  func createUser(_ user: User) -> Request {
    chat(
      .createUser, "POST", "/users",
      """
      {"user_id":"\(user.id)","nickname":"\(user.nickname)","profile_url":"",\
      "metadata":\(user.metadataJSON)}
      """)
  }

  func createTicket(_ title: String) -> Request {
    desk(
      .createTicket, "POST", "/tickets",
      #"{"channelName":"\#(title)","customerId":\#(customer)}"#)
  }

  /// Keeps the ticket that an answer describes.
  func keepTicket(_ title: String, _ answer: Answer) -> String? {
    if let complaint = answer.complaint(201, holds: "\"channelName\":\"\(title)\"") {
      return complaint
    }
    guard let id = answer.id else { return "has no id: \(answer.text.prefix(200))" }
    tickets.append(Ticket(id: id, title: title, priority: "MEDIUM"))
    return nil
  }
}

extension Answer {
  /// The number of a Desk record, which its JSON starts with.
  var id: Int? {
    let start = #"{"id":"#
    let head = String(decoding: body.prefix(30), as: UTF8.self)
    guard head.hasPrefix(start) else { return nil }
    return Int(head.dropFirst(start.count).prefix(while: \.isNumber))
  }
}
