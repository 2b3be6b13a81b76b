/// What a request of the Desk API brings besides its method and the words of its path.
struct DeskRequest: Sendable {
  /// The number in the path; 0 when there is none.
  let number: Int64
  let query: Query
  fileprivate let bytes: [UInt8]

  /// The body, which has to be a JSON object.
  func body() throws(DeskError) -> DeskBody { try DeskBody(bytes) }

  /// The body, which may be missing.
  func optionalBody() throws(DeskError) -> DeskBody { bytes.isEmpty ? .empty : try body() }
}

/// A path and method of the Desk API, with the number the path names.
struct DeskEndpoint: Endpoint {
  fileprivate typealias Maker = @Sendable (DeskRequest) throws -> any Call

  let takesBody: Bool
  private let number: Int64
  private let make: Maker

  /// Finds what a method and decoded path segments mean.
  ///
  /// - Throws: ``DeskError``, `not_found` or `method_not_allowed`.
  init(method: String, segments: [String]) throws(DeskError) {
    var names = segments[...]
    // Every path is taken with and without a slash at its end (contract 5.1).
    if names.last == "" { names.removeLast() }
    guard names.prefix(2).elementsEqual(["platform", "v1"]) else { throw .noPath }
    for (path, makers) in Self.paths {
      guard let number = Self.number(of: names.dropFirst(2), in: path) else { continue }
      guard let make = makers[method] else {
        throw .methodNotAllowed(method, allowed: Array(makers.keys))
      }
      self.number = number
      self.make = make
      takesBody = method != "GET"
      return
    }
    throw .noPath
  }

  func call(_ query: Query, _ body: [UInt8]) throws -> any Call {
    try make(DeskRequest(number: number, query: query, bytes: body))
  }

  /// The number that stands for `#`, 0 if the path has none; nil when the names don't fit.
  private static func number(of names: ArraySlice<String>, in path: String) -> Int64? {
    let parts = path.split(separator: "/")
    guard parts.count == names.count else { return nil }
    var number: Int64 = 0
    for (part, name) in zip(parts, names) {
      if part != "#" {
        guard name.hasSameBytes(as: String(part)) else { return nil }
      } else {
        guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int64(name) else {
          return nil
        }
        number = value
      }
    }
    return number
  }

  /// Every path of contract 6 with what its methods do.
  private static let paths: [(path: String, makers: [String: Maker])] = [
    (
      "customers",
      ["GET": { try ListCustomers($0.query) }, "POST": { try CreateCustomer($0.body()) }]
    ),
    ("customers/#", ["GET": { GetCustomer($0.number) }]),
    (
      "customers/#/custom_fields",
      ["PATCH": { try UpdateCustomerFields($0.number, $0.body()) }]
    ),
    ("tickets", ["GET": { try ListTickets($0.query) }, "POST": { try CreateTicket($0.body()) }]),
    ("tickets/transfer_to_group", ["POST": { try TransferTickets($0.body()) }]),
    (
      "tickets/#",
      ["GET": { GetTicket($0.number) }, "PATCH": { try UpdateTicket($0.number, $0.body()) }]
    ),
    ("tickets/#/custom_fields", ["PATCH": { try UpdateTicketFields($0.number, $0.body()) }]),
    ("tickets/#/close", ["PATCH": { try CloseTicket($0.number, $0.optionalBody()) }]),
    ("tickets/#/reopen", ["PATCH": { try ReopenTicket($0.number, $0.optionalBody()) }]),
    ("tickets/#/cancel", ["PATCH": { try CancelTicket($0.number, $0.optionalBody()) }]),
    ("agents", ["GET": { try ListAgents($0.query) }]),
    ("agents/#", ["GET": { GetAgent($0.number) }]),
    ("agents/#/connection", ["PATCH": { try UpdateConnection($0.number, $0.body()) }]),
    (
      "agents/#/cancel_assignments",
      ["POST": { try CancelAssignments($0.number, $0.optionalBody()) }]
    ),
    ("groups", ["GET": { try ListGroups($0.query) }]),
    ("groups/#", ["GET": { GetGroup($0.number) }]),
    (
      "groups/#/membership",
      [
        "POST": { try ChangeMembership($0.number, .joins, $0.body()) },
        "DELETE": { try ChangeMembership($0.number, .leaves, $0.body()) },
      ]
    ),
  ]
}
