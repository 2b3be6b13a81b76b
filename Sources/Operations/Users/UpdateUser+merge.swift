package import SendbirdAPI

/// A user's nickname and picture are merged; a new access token is issued over any other.
extension UpdateUser: MergedOperation {
  package var edits: [FieldEdit] {
    [
      nickname.map { FieldEdit(.nickname, .text($0)) },
      profileURL.map { FieldEdit(.profileURL, .text($0)) },
    ].compactMap { $0 }
  }

  package var writesNothing: Bool { edits.isEmpty && !issuesAccessToken }

  package mutating func stage(_ name: FieldName, _ content: FieldContent?) {
    switch name {
    case .nickname: nickname = content?.text
    case .profileURL: profileURL = content?.text
    case .item, .priority, .relatedChannels: break
    }
  }

  package static func fields(of user: User) -> RecordFields {
    var fields = RecordFields()
    fields[.nickname] = .text(user.nickname ?? "")
    fields[.profileURL] = .text(user.profileURL ?? "")
    return fields
  }

  package static func fields(filledIn stored: FieldValues) -> RecordFields {
    var fields = RecordFields()
    fields[.nickname] = stored.text("nickname").map(FieldContent.text)
    fields[.profileURL] = stored.text("profileURL").map(FieldContent.text)
    return fields
  }
}
