import GRDB

/// `POST /v3/users` (contract 2.2).
struct CreateUser: Call {
  static let isWrite = true

  private let user: UserRecord
  private let metadata: [MetadataItem]

  init(_ body: Body) throws(ChatError) {
    try body.require("user_id", "nickname", "profile_url")
    let userID = try body.string("user_id") ?? ""
    let nickname = try body.string("nickname") ?? ""
    let profileURL = try body.string("profile_url") ?? ""
    let wantsToken = try body.bool("issue_access_token") ?? false
    metadata = try body.metadata("metadata") ?? []
    let discoveryKeys = try body.strings("discovery_keys") ?? []
    try Rules.userID(userID)
    try Rules.nickname(nickname)
    try Rules.profileURL(profileURL)
    try Rules.metadata(metadata)
    user = UserRecord(
      userID: userID, nickname: nickname, profileURL: profileURL,
      accessToken: wantsToken ? Identity.token() : "", createdAt: 0, discoveryKeys: discoveryKeys)
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    guard try database.user(user.userID) == nil else { throw ChatError.taken("User") }
    try Rules.metadataCount(metadata.count)
    var user = user
    user.createdAt = context.now / 1000
    user.number = try database.insert(user)
    try database.insert(metadata, of: user.number)
    return JSONWriter.object {
      $0.fields(of: user, metadata)
      $0.field("is_created", true)
      $0.field("phone_number", "")
    }
  }
}
