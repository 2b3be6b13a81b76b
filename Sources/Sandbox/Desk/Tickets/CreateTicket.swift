import GRDB
import HTTPTypes

/// `POST /platform/v1/tickets` (contract 6.4).
struct CreateTicket: Call {
  static let isWrite = true
  static let status = HTTPResponse.Status.created

  private let title: String
  private let customer: Int64
  private let groupKey: String
  private let priority: String
  private let customFields: [WantedField]
  private let relatedURLs: [String]

  init(_ body: DeskBody) throws(DeskError) {
    try body.require("channelName", "customerId")
    title = try body.string("channelName") ?? ""
    customer = try body.integer("customerId") ?? 0
    groupKey = try body.string("groupKey") ?? "default"
    priority = try body.string("priority") ?? "MEDIUM"
    customFields = try body.customFields("customFields") ?? []
    let related = try body.string("relatedChannelUrls") ?? ""
    try DeskRules.title(title)
    try DeskRules.priority(priority)
    try DeskRules.customFields(customFields)
    relatedURLs = try DeskRules.relatedChannels(related)
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let fields = try database.registered(customFields, .ticket)
    // What a body names and isn't there is an invalid value, not a missing resource.
    guard let customer = try database.customer(customer) else {
      throw DeskError.invalid("customerId", "must be the id of a customer")
    }
    let group = try database.group(key: groupKey, from: "groupKey")
    let ticket = TicketRecord(
      channelURL: "sendbird_desk_\(Identity.token())", title: title, priority: priority,
      relatedURLs: relatedURLs, createdAt: context.now, customer: customer, group: group)
    _ = try database.insertChannel(of: ticket)
    let number = try database.insert(ticket)
    try database.change(fields, .ticket, of: number)
    return try database.answer(ticket: number)
  }
}

extension Database {
  /// The body of an answer that is one ticket.
  func answer(ticket number: Int64) throws -> [UInt8] {
    let ticket = try existingTicket(number)
    return JSONWriter.object { $0.fields(of: ticket) }
  }
}
