import Operations
import Testing

@Suite("The registry of operations")
struct OperationRegistryTests {
  @Test("It lists every operation once, under the documented ids")
  func ids() {
    #expect(
      OperationRegistry.all.map(\.id) == [
        "user.create", "user.get", "user.list", "user.update", "user.activate",
        "user.deactivate", "user.delete", "metadata.get", "metadata.update", "metadata.delete",
        "customer.create", "customer.get", "customer.list", "customer.update-fields",
        "ticket.create", "ticket.get", "ticket.list", "ticket.update", "ticket.first-message",
        "ticket.close", "ticket.reopen", "ticket.transfer", "ticket.cancel",
      ])
    #expect(OperationRegistry.types.count == OperationRegistry.all.count)
    #expect(OperationRegistry.descriptor("user.get") == GetUser.descriptor)
    #expect(OperationRegistry.descriptor("user.eat") == nil)
  }

  @Test("Each says what it is", arguments: OperationRegistry.all)
  func texts(_ descriptor: OperationDescriptor) {
    #expect(!descriptor.title.isEmpty && !descriptor.title.hasSuffix("."))
    #expect(Self.isOneSentence(descriptor.help))
    #expect(!descriptor.fields.isEmpty)
    #expect(Set(descriptor.fields.map(\.name)).count == descriptor.fields.count)
    for field in descriptor.fields {
      #expect(!field.label.isEmpty)
      #expect(Self.isOneSentence(field.help), "\(field.name): \(field.help)")
      #expect(!(field.isRequired && field.defaultValue != nil), "\(field.name)")
    }
    switch descriptor.undo {
    case .notNeeded: #expect(descriptor.risk == .read)
    case .inverse(let words), .impossible(let words):
      #expect(descriptor.risk != .read)
      #expect(!words.isEmpty)
    }
  }

  static func isOneSentence(_ text: String) -> Bool {
    text.hasSuffix(".") && !text.dropLast().contains(".") && text.first?.isUppercase == true
  }

  @Test("Limits are those of Sendbird", arguments: OperationRegistry.all)
  func limits(_ descriptor: OperationDescriptor) {
    for field in descriptor.fields {
      switch (field.name, field.kind) {
      case ("user", _), ("id", _): #expect(field.limit == Limits.userID)
      case ("nickname", _) where descriptor.risk != .read: #expect(field.limit == Limits.nickname)
      case ("profileURL", _): #expect(field.limit == Limits.profileURL)
      case ("key", _): #expect(field.limit == Limits.metadataKey)
      case ("ids", .list(let each)):
        #expect(field.limit == Limits.listedUserIDs && each == Limits.userID)
      case (_, .items(let key, let value))
      where !descriptor.id.hasPrefix("user.")
        && !descriptor.id.hasPrefix("metadata."):
        #expect(field.limit == Limits.customFields)
        #expect(key == Limits.customFieldKey && value == Limits.customFieldValue)
      case (_, .items(let key, let value)):
        #expect(field.limit == Limits.metadataItems)
        #expect(key == Limits.metadataKey && value == Limits.metadataValue)
      case ("title", _): #expect(field.limit == Limits.ticketTitle)
      case ("related", .list(let each)):
        #expect(field.limit == Limits.relatedChannels && each == nil)
      case ("firstMessage", _), ("text", _): #expect(field.limit == Limits.messageText)
      // Sendbird names no limit.
      case ("comment", .text): #expect(field.limit == nil)
      case (_, .condition): #expect(field.limit == Limits.metadataKey)
      case (_, .text): #expect(descriptor.risk == .read, "\(field.name) has no limit")
      case (_, .flag), (_, .choice), (_, .number), (_, .list), (_, .word), (_, .deskID):
        #expect(field.limit == nil)
      }
    }
  }

  @Test("Leaving channels has to be chosen, and defaults are among the choices")
  func choices() throws {
    let channels = try #require(
      DeactivateUser.descriptor.fields.first { $0.name == "leaveChannels" })
    #expect(channels.isRequired && channels.defaultValue == nil)
    for field in OperationRegistry.all.flatMap(\.fields) {
      guard case .choice(let words) = field.kind else { continue }
      #expect(words.count > 1)
      #expect(field.defaultValue.map(words.contains) ?? true)
    }
    let modes = try #require(ListUsers.descriptor.fields.first { $0.name == "activeMode" })
    #expect(modes.kind == .choice(UserFilter.ActiveMode.allCases.map(\.rawValue)))
    #expect(modes.defaultValue == UserFilter().activeMode.rawValue)
    let status = try #require(ListTickets.descriptor.fields.first { $0.name == "status" })
    #expect(status.kind == .choice(TicketStatus.known.map(\.rawValue)))
    for type: any Operation.Type in [CreateTicket.self, UpdateTicket.self] {
      let priority = try #require(type.descriptor.fields.first { $0.name == "priority" })
      #expect(priority.kind == .choice(["LOW", "MEDIUM", "HIGH", "URGENT"]))
    }
    for type: any Operation.Type in [ListCustomers.self, ListTickets.self] {
      let limit = type.descriptor.fields.first { $0.name == "limit" }
      #expect(limit?.defaultValue == String(ListLimit.standard))
    }
    #expect(ListCustomers().limit == ListLimit.standard)
    #expect(ListTickets().limit == ListLimit.standard)
    let limit = try #require(ListUsers.descriptor.fields.first { $0.name == "limit" })
    #expect(limit.defaultValue == String(ListUsers.defaultLimit))
  }

  @Test("Data points have the documented names")
  func dataPoints() {
    #expect(CreateUser.descriptor.dataPoints == ["userId"])
    #expect(
      GetUser.descriptor.dataPoints == [
        "nickname", "accessToken", "isActive", "createdAt", "lastSeenAt", "hasEverLoggedIn",
        "metadata",
      ])
    #expect(CreateCustomer.descriptor.dataPoints == ["customerId"])
    #expect(
      GetCustomer.descriptor.dataPoints == [
        "sendbirdId", "channelType", "project", "createdAt", "displayName", "customFields",
      ])
    #expect(
      CreateTicket.descriptor.dataPoints == ["ticketId", "channelUrl", "relatedChannelUrls"])
    let others = OperationRegistry.all.filter {
      !["user.create", "user.get", "customer.create", "customer.get", "ticket.create"]
        .contains($0.id)
    }
    #expect(others.allSatisfy { $0.dataPoints.isEmpty })
  }

  @Test("What loses something for good is destructive, and only with the values that do")
  func risks() {
    #expect(DeleteUser(userID: "u").risk == .destructive)
    #expect(DeleteMetadata(userID: "u", extent: .all).risk == .destructive)
    #expect(DeleteMetadata(userID: "u", extent: .key("k")).risk == .write)
    #expect(DeactivateUser(userID: "u", leavesChannels: true).risk == .destructive)
    #expect(DeactivateUser(userID: "u", leavesChannels: false).risk == .write)
    #expect(UpdateUser(userID: "u", issuesAccessToken: true).risk == .destructive)
    #expect(UpdateUser(userID: "u", nickname: "n").risk == .write)
    #expect(UpdateMetadata(userID: "u", items: []).risk == .write)
    #expect(GetUser(userID: "u").risk == .read)
  }
}
