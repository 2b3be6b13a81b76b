import SendbirdAPI

extension CreateUser: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      CreateUser(
        id: filling.text("id"), nickname: filling.text("nickname"),
        profileURL: filling.text("profileURL"),
        issuesAccessToken: values.flag("issueAccessToken") ?? false,
        metadata: values.items("metadata") ?? [])
    }
  }
}

extension GetUser: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { GetUser(userID: $0.text("user")) }
  }
}

extension ListUsers: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      var filter = UserFilter()
      filter.nicknamePrefix = values.text("nicknamePrefix")
      filter.nickname = values.text("nickname")
      filter.ids = values.list("ids") ?? []
      if let condition = values.text("metadata") {
        if let pair = FieldValues.pair(condition) {
          let wanted = pair.value.split(separator: ",", omittingEmptySubsequences: false)
          filter.metadata = UserFilter.MetadataCondition(
            key: pair.key, values: wanted.map(String.init))
        } else {
          filling.refuse(FieldValues.noPair(Rules.metadataField, condition))
        }
      }
      let mode = filling.choice(
        "activeMode", as: UserFilter.ActiveMode.self, field: Filling.activeModeField)
      if let mode { filter.activeMode = mode }
      return ListUsers(filter, limit: filling.extent(standard: Self.defaultLimit))
    }
  }
}

extension UpdateUser: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      let operation = UpdateUser(
        userID: filling.text("user"), nickname: values.text("nickname"),
        profileURL: values.text("profileURL"),
        issuesAccessToken: values.flag("issueAccessToken") ?? false)
      if operation.nickname == nil, operation.profileURL == nil, !operation.issuesAccessToken {
        filling.refuse(
          Violation(
            field: Rules.nicknameField, rule: .empty, given: "nothing to change",
            allowed: "there must be a nickname, a picture's address or a new access token"))
      }
      return operation
    }
  }
}

extension ActivateUser: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { ActivateUser(userID: $0.text("user")) }
  }
}

extension DeactivateUser: FillableOperation {
  /// The two things that can become of a user's channels; there is no default.
  private enum Channels: String, CaseIterable { case leave, keep }

  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { filling in
      let name = "leaveChannels"
      let channels = filling.choice(name, as: Channels.self, field: name)
      if values[name] == nil {
        filling.refuse(
          Violation(
            field: name, rule: .empty, given: "no choice", allowed: "it must be leave or keep")
        )
      }
      return DeactivateUser(
        userID: filling.text("user"), leavesChannels: channels == .leave)
    }
  }
}

extension DeleteUser: FillableOperation {
  package init(filling values: FieldValues) throws(FillingError) {
    self = try Filling.read(values) { DeleteUser(userID: $0.text("user")) }
  }
}
