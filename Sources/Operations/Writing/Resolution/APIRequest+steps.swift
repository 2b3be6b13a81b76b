import SendbirdAPI

// A request of the journal as what it was meant to do; nil for one that this version doesn't send.

extension MetadataWrite {
  init?(_ request: APIRequest) {
    switch (request.method, request.path.count) {
    case (.put, 3):
      guard let items = request.body?["metadata"].flatMap({ try? Metadata(json: $0) }) else {
        return nil
      }
      self = .put(items)
    case (.delete, 3): self = .deleteAll
    case (.delete, 4): self = .delete(request.path[3])
    default: return nil
    }
  }
}

extension UserStep {
  init?(_ request: APIRequest) {
    let body = request.body ?? .object([])
    let issues = body["issue_access_token"]?.bool
    switch (request.method, request.path.count) {
    case (.post, 1):
      guard let id = body["user_id"]?.string, let nickname = body["nickname"]?.string else {
        return nil
      }
      let metadata = body["metadata"].flatMap { try? Metadata(json: $0) }
      self.init(
        userID: id,
        action: .create(
          NewUser(
            id: id, nickname: nickname, profileURL: body["profile_url"]?.string ?? "",
            issuesAccessToken: issues ?? false, metadata: metadata ?? [:])))
    case (.put, 2):
      let isLeaving = body["leave_all_when_deactivated"]?.bool ?? true
      self.init(
        userID: request.path[1],
        action: .update(
          UserChanges(
            nickname: body["nickname"]?.string, profileURL: body["profile_url"]?.string,
            issuesAccessToken: issues,
            activity: body["is_active"]?.bool.map {
              $0 ? .active : .deactivated(leavingChannels: isLeaving)
            })))
    case (.delete, 2): self.init(userID: request.path[1], action: .delete)
    default: return nil
    }
  }

  /// The step as far as the journal can judge it, nil if that is nothing.
  ///
  /// It doesn't know the old access token, so it can't tell a new one; what else the request wrote
  /// does.
  var withoutNewToken: UserStep? {
    guard case .update(var changes) = action, changes.issuesAccessToken == true else { return self }
    changes.issuesAccessToken = nil
    let step = UserStep(userID: userID, action: .update(changes))
    return step.sent.isEmpty ? nil : step
  }
}

extension TicketStep.Action {
  init?(_ request: APIRequest) {
    let body = request.body ?? .object([])
    switch (request.method, request.path.dropFirst(2).first, request.path.count) {
    case (.patch, "custom_fields", 3):
      guard let items = body.sentCustomFields else { return nil }
      self = .customFields(items)
    case (.patch, nil, 2):
      self = .update(
        priority: body["priority"]?.string.flatMap(TicketPriority.init(rawValue:)),
        relatedChannelURLs: body["relatedChannelUrls"]?.string?.channelURLs)
    case (.patch, "close", 3): self = .close(comment: body["closeComment"]?.string)
    case (.patch, "reopen", 3): self = .reopen
    case (.patch, "cancel", 3): self = .cancel
    case (.post, nil, 2):
      guard request.path[1] == "transfer_to_group", let key = body["groupKey"]?.string else {
        return nil
      }
      self = .transfer(groupKey: key)
    default: return nil
    }
  }
}

extension NewTicket {
  init?(sent body: JSONValue) {
    guard let title = body["channelName"]?.string, let customerID = body["customerId"]?.int else {
      return nil
    }
    self.init(
      title: title, customerID: customerID, groupKey: body["groupKey"]?.string,
      priority: body["priority"]?.string.flatMap(TicketPriority.init(rawValue:)),
      customFields: body.sentCustomFields ?? [:],
      relatedChannelURLs: body["relatedChannelUrls"]?.string?.channelURLs ?? [])
  }
}

extension String {
  /// Addresses that were joined with commas, which none of them has.
  fileprivate var channelURLs: [String] { split(separator: ",").map(String.init) }
}
