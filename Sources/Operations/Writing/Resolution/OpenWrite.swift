import SendbirdAPI

/// A write of the journal, made from its requests again so that a reading can be judged.
enum OpenWrite {
  case metadata([MetadataStep], before: Metadata)
  case user(UserStep, before: User?)
  case customer(CreateCustomerStep)
  case customerFields(CustomerFieldsStep, before: Customer)
  case ticket([TicketStep], before: Ticket)
  case newTicket(CreateTicketStep, before: CreateTicketStep.Record)
  case message(FirstMessageStep, on: Ticket)

  /// Reads an intent; nil for one that this version doesn't understand.
  init?(_ intent: JournalIntent) {
    guard let first = intent.requests.first else { return nil }
    let before = intent.before
    let made: OpenWrite? =
      switch (first.service, first.path.first, first.path.count) {
      case (.chat, "users", 3...): Self.metadata(intent)
      case (.chat, "users", _): Self.user(first, before: before)
      case (.chat, "group_channels", 3): Self.message(first, intent)
      case (.desk, "customers", 1):
        first.body?["sendbirdId"]?.string.map { .customer(CreateCustomerStep(userID: $0)) }
      case (.desk, "customers", 3): Self.customerFields(first, before: before)
      case (.desk, "tickets", 1): Self.newTicket(first, before: before)
      case (.desk, "tickets", _): Self.tickets(intent)
      default: nil
      }
    guard let made else { return nil }
    self = made
  }

  private static func metadata(_ intent: JournalIntent) -> OpenWrite? {
    guard let before = try? Metadata(json: intent.before) else { return nil }
    var steps: [MetadataStep] = []
    for request in intent.requests {
      guard request.path.count >= 3, request.path[2] == Rules.metadataField,
        let write = MetadataWrite(request)
      else { return nil }
      steps.append(MetadataStep(userID: request.path[1], write: write))
    }
    return .metadata(steps, before: before)
  }

  private static func user(_ request: APIRequest, before: JSONValue) -> OpenWrite? {
    guard let step = UserStep(request) else { return nil }
    guard var members = before.object else { return .user(step, before: nil) }
    members.append(JSONMember("user_id", .string(step.userID)))
    guard let user = try? User(json: .object(members)) else { return nil }
    return .user(step, before: user)
  }

  private static func customerFields(_ request: APIRequest, before: JSONValue) -> OpenWrite? {
    guard let id = Int64(request.path[1]), let items = request.body?.sentCustomFields,
      let customer = try? Customer(json: before.withListedCustomFields)
    else { return nil }
    return .customerFields(CustomerFieldsStep(customerID: id, items: items), before: customer)
  }

  private static func tickets(_ intent: JournalIntent) -> OpenWrite? {
    var members = intent.before.withListedCustomFields.object ?? []
    members.add("group", intent.before["groupKey"]?.string.map { ["key": .string($0)] })
    members.add(
      "recentAssignment",
      intent.before["agentId"]?.int.map { ["agent": ["id": .number(String($0))]] })
    members.add(
      "relatedChannels",
      intent.before["relatedChannelUrls"]?.array.map { urls in
        .array(urls.map { ["channel_url": $0] })
      })
    guard let before = try? Ticket(json: .object(members)) else { return nil }
    var steps: [TicketStep] = []
    for request in intent.requests {
      guard let action = TicketStep.Action(request) else { return nil }
      steps.append(TicketStep(ticketID: before.id, action: action))
    }
    return .ticket(steps, before: before)
  }

  private static func newTicket(_ request: APIRequest, before: JSONValue) -> OpenWrite? {
    guard let new = request.body.flatMap(NewTicket.init(sent:)) else { return nil }
    let ids = before["ticketIds"]?.array.map { Set($0.compactMap(\.int)) }
    return .newTicket(CreateTicketStep(new: new), before: CreateTicketStep.Record(earlier: ids))
  }

  private static func message(_ request: APIRequest, _ intent: JournalIntent) -> OpenWrite? {
    let words = "ticket "
    guard let text = request.body?["message"]?.string,
      let userID = request.body?["user_id"]?.string, intent.subject.hasPrefix(words),
      let id = Int64(intent.subject.dropFirst(words.count)),
      let ticket = try? Ticket(
        json: ["id": .number(String(id)), "status2": intent.before["status2"] ?? .null])
    else { return nil }
    return .message(
      FirstMessageStep(
        text: text, userID: userID, channelURL: request.path[1],
        dedupID: request.body?["dedup_id"]?.string ?? ""), on: ticket)
  }
}

extension JSONValue {
  /// A journalled record with its custom fields as Desk lists them.
  fileprivate var withListedCustomFields: JSONValue {
    guard let members = object else { return self }
    return .object(
      members.compactMap { member in
        guard member.name == "customFields" else { return member }
        return member.value.object.map { items in
          let list = items.map {
            JSONValue(dictionaryLiteral: ("key", .string($0.name)), ("value", $0.value))
          }
          return JSONMember(member.name, .array(list))
        }
      })
  }

  /// The custom fields that a body sends: a JSON text in a JSON string.
  var sentCustomFields: CustomFields? {
    self["customFields"]?.string.flatMap { try? JSONValue(parsing: $0) }
      .flatMap { try? Metadata(json: $0) }
  }
}
