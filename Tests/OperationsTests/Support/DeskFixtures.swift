import Operations

/// What the Desk of the tests holds at the beginning.
enum DeskFixtures {
  /// Not seen by agents yet.
  static let initialized: Int64 = 5201
  /// An agent has it.
  static let active: Int64 = 5202
  /// Done.
  static let closed: Int64 = 5203
  /// The customer of maria.k.
  static let customer: Int64 = 4101
  /// The customer that mats.l would become.
  static let nextCustomer: Int64 = 4102
  /// The ticket that would be made next.
  static let nextTicket: Int64 = 5204

  static func model(_ metadata: Metadata = ["plan": "gold", "lang": "et"]) -> SendbirdModel {
    var model = SendbirdModel(metadata: metadata)
    model.add("mats.l", [:])
    let id = model.desk.addCustomer("maria.k", fields: ["tier": "A"])
    model.desk.addTicket(
      DeskModel.TicketRecord(title: "Refund", customerID: id, fields: ["order": "118"]))
    var active = DeskModel.TicketRecord(title: "Delivery", customerID: id)
    active.status = "ACTIVE"
    active.agent = 12
    active.group = "billing"
    active.related = ["orders-1"]
    active.isIssued = true
    model.desk.addTicket(active)
    var closed = DeskModel.TicketRecord(title: "Address", customerID: id)
    closed.status = "CLOSED"
    closed.closeComment = "moved"
    closed.isIssued = true
    model.desk.addTicket(closed)
    return model
  }

  static func road(
    isReadOnly: Bool = false, _ change: (inout SendbirdModel) -> Void = { _ in }
  ) throws -> TestRoad {
    var model = model()
    change(&model)
    return try TestRoad(model, isReadOnly: isReadOnly)
  }
}

extension TestRoad {
  /// Desk as it is now.
  var desk: DeskModel { get async { await sendbird.model.desk } }
}
