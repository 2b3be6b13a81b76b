package import SendbirdAPI

/// A named value that an operation saves for later.
package struct DataPoint: Sendable, Equatable {
  /// The name, such as `userId`.
  package let name: String
  /// The value.
  package let value: DataPointValue

  /// Creates a data point.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - value: The value.
  package init(_ name: String, _ value: DataPointValue) {
    self.name = name
    self.value = value
  }
}

/// The value of a data point.
package enum DataPointValue: Sendable, Equatable {
  /// Sendbird's answer didn't have it.
  case absent
  case text(String)
  /// An access token; printed only where the person asked for data points or JSON.
  case secret(Secret)
  case flag(Bool)
  /// A number, such as one of Desk's ids.
  case number(Int64)
  /// Texts that hold no comma.
  case list([String])
  case time(Timestamp)
  case lastSeen(LastSeen)
  case metadata(Metadata)

  /// The value as one text, not escaped and with secrets masked.
  ///
  /// Times are ISO 8601 in UTC, "never" is empty, a list is joined by commas, metadata is one JSON
  /// object.
  package var text: String {
    switch self {
    case .absent: ""
    case .text(let text): text
    case .secret(let secret): secret.description
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): String(number)
    case .list(let texts): texts.joined(separator: ",")
    case .time(let time): time.iso8601
    case .lastSeen(.online): "online"
    case .lastSeen(.never): ""
    case .lastSeen(.at(let time)): time.iso8601
    case .metadata(let metadata): metadata.json.serialized()
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.absent, .absent): true
    case (.text(let text), .text(let other)): text.hasSameBytes(as: other)
    case (.secret(let secret), .secret(let other)): secret == other
    case (.flag(let flag), .flag(let other)): flag == other
    case (.number(let number), .number(let other)): number == other
    case (.list(let texts), .list(let others)):
      texts.map(ByteKey.init) == others.map(ByteKey.init)
    case (.time(let time), .time(let other)): time == other
    case (.lastSeen(let seen), .lastSeen(let other)): seen == other
    case (.metadata(let items), .metadata(let others)): items == others
    default: false
    }
  }
}

extension DataPoint {
  /// The data points of `user get`, in their documented order.
  static func all(of user: User) -> [DataPoint] {
    [
      DataPoint("nickname", user.nickname.map(DataPointValue.text) ?? .absent),
      DataPoint("accessToken", user.accessToken.map(DataPointValue.secret) ?? .absent),
      DataPoint("isActive", user.isActive.map(DataPointValue.flag) ?? .absent),
      DataPoint("createdAt", user.createdAt.map(DataPointValue.time) ?? .absent),
      DataPoint("lastSeenAt", user.lastSeen.map(DataPointValue.lastSeen) ?? .absent),
      DataPoint("hasEverLoggedIn", user.hasEverLoggedIn.map(DataPointValue.flag) ?? .absent),
      DataPoint("metadata", user.metadata.map(DataPointValue.metadata) ?? .absent),
    ]
  }

  /// The data points of `customer get`, in their documented order.
  static func all(of customer: Customer) -> [DataPoint] {
    [
      DataPoint("sendbirdId", customer.sendbirdID.map(DataPointValue.text) ?? .absent),
      DataPoint("channelType", customer.channelType.map(DataPointValue.text) ?? .absent),
      DataPoint("project", customer.project.map(DataPointValue.number) ?? .absent),
      DataPoint("createdAt", customer.createdAt.map(DataPointValue.time) ?? .absent),
      DataPoint("displayName", customer.displayName.map(DataPointValue.text) ?? .absent),
      DataPoint("customFields", customer.customFields.map(DataPointValue.metadata) ?? .absent),
    ]
  }

  /// The data points of `ticket create`, in their documented order.
  static func all(of ticket: Ticket) -> [DataPoint] {
    let related = ticket.relatedChannels.map { $0.map(\.channelURL) }
    return [
      DataPoint("ticketId", .number(ticket.id)),
      DataPoint("channelUrl", ticket.channelURL.map(DataPointValue.text) ?? .absent),
      DataPoint("relatedChannelUrls", related.map(DataPointValue.list) ?? .absent),
    ]
  }
}
