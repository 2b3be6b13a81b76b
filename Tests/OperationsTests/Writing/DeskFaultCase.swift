import Operations
import Testing

/// One write of Desk for the table of faults, with the requests that it sends when all goes well.
struct DeskFaultCase: CustomTestStringConvertible {
  let name: String
  let operation: any Operation
  /// Methods and paths, in order, reads included.
  let requests: [String]
  /// Which of the writes, from 0, makes the record that was asked for; later ones can be left undone.
  var main = 0
  /// The requests that do it twice when they are sent twice.
  var doItTwice: [Int] = []
  /// The read that is done only to find the record after a lost answer.
  var guardRead: Int?

  var testDescription: String { name }

  /// Whether it is about the user who is no customer yet.
  var isOfMats: Bool {
    switch operation {
    case let create as CreateCustomer: create.userID == "mats.l"
    case let create as CreateTicket: create.subject == .user("mats.l")
    default: false
    }
  }

  static let all: [DeskFaultCase] = [
    DeskFaultCase(
      name: "create customer", operation: CreateCustomer(userID: "mats.l"),
      requests: ["GET customers", "POST customers"]),
    DeskFaultCase(
      name: "update customer fields",
      operation: UpdateCustomerFields(
        .id(DeskFixtures.customer),
        items: [MetadataItem("tier", "B"), MetadataItem("city", "Tartu")]),
      requests: ["GET customers", "PATCH customers"]),
    DeskFaultCase(
      name: "update customer fields by user",
      operation: UpdateCustomerFields(.user("maria.k"), items: [MetadataItem("city", "Tartu")]),
      requests: ["GET customers", "PATCH customers"]),
    DeskFaultCase(
      name: "create ticket", operation: CreateTicket(customer: .id(4101), title: "New"),
      requests: ["GET customers", "GET tickets", "POST tickets"], doItTwice: [2], guardRead: 1),
    DeskFaultCase(
      name: "create ticket and customer with a message",
      operation: CreateTicket(
        customer: .user("mats.l"), title: "New", groupKey: "billing", priority: "HIGH",
        customFields: [MetadataItem("order", "1")], relatedChannelURLs: ["a"],
        firstMessage: "Hello"),
      requests: [
        "GET customers", "POST customers", "GET tickets", "POST tickets", "GET group_channels",
        "POST group_channels", "GET tickets",
      ], main: 1, doItTwice: [3, 5], guardRead: 2),
    DeskFaultCase(
      name: "update ticket",
      operation: UpdateTicket(
        ticketID: DeskFixtures.active, priority: "LOW", relatedChannelURLs: [],
        customFields: [MetadataItem("order", "7")]),
      requests: ["GET tickets", "PATCH tickets", "PATCH tickets"], main: 2),
    DeskFaultCase(
      name: "first message",
      operation: FirstMessage(ticketID: DeskFixtures.initialized, text: "Hello"),
      requests: ["GET tickets", "GET group_channels", "POST group_channels", "GET tickets"],
      doItTwice: [2]),
    DeskFaultCase(
      name: "close", operation: CloseTicket(ticketID: DeskFixtures.active, comment: "done"),
      requests: ["GET tickets", "PATCH tickets"]),
    DeskFaultCase(
      name: "reopen", operation: ReopenTicket(ticketID: DeskFixtures.closed),
      requests: ["GET tickets", "PATCH tickets"]),
    DeskFaultCase(
      name: "transfer",
      operation: TransferTicket(ticketID: DeskFixtures.active, groupKey: "tier-2"),
      requests: ["GET tickets", "POST tickets", "GET tickets"]),
    DeskFaultCase(
      name: "cancel", operation: CancelTicket(ticketID: DeskFixtures.active),
      requests: ["GET tickets", "PATCH tickets"]),
  ]
}
