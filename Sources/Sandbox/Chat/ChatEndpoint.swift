/// A path and method of the Chat API, with what the path names.
enum ChatEndpoint: Endpoint {
  case listUsers, createUser
  case getUser(String), updateUser(String), deleteUser(String)
  case getMetadata(String), createMetadata(String), updateMetadata(String), deleteMetadata(String)
  case getMetadataItem(String, key: String)
  case updateMetadataItem(String, key: String)
  case deleteMetadataItem(String, key: String)
  case listMyChannels(String), getUnreadMessages(String), getUnreadChannels(String)
  case createChannel
  case getChannel(String), deleteChannel(String)
  case listMessages(String), sendMessage(String)

  /// Finds the endpoint of a method and decoded path segments; nil is 400930.
  ///
  /// An empty segment, so a trailing slash as well, names nothing: `…/metadata/` would else delete
  /// all items where one was meant (contract 3).
  init?(method: String, segments: [String]) {
    guard segments.count >= 2, segments[0] == "v3", !segments.contains("") else { return nil }
    let names = Array(segments.dropFirst(2))
    let found: ChatEndpoint? =
      switch segments[1] {
      case "users": Self.users(method, names)
      case "group_channels": Self.channels(method, names)
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  private static func users(_ method: String, _ names: [String]) -> ChatEndpoint? {
    switch (names.count, method) {
    case (0, "GET"): .listUsers
    case (0, "POST"): .createUser
    case (1, "GET"): .getUser(names[0])
    case (1, "PUT"): .updateUser(names[0])
    case (1, "DELETE"): .deleteUser(names[0])
    case (2, _) where names[1] == "metadata": metadata(method, names[0])
    case (2, "GET") where names[1] == "my_group_channels": .listMyChannels(names[0])
    case (2, "GET") where names[1] == "unread_message_count": .getUnreadMessages(names[0])
    case (2, "GET") where names[1] == "unread_channel_count": .getUnreadChannels(names[0])
    case (3, "GET") where names[1] == "metadata": .getMetadataItem(names[0], key: names[2])
    case (3, "PUT") where names[1] == "metadata": .updateMetadataItem(names[0], key: names[2])
    case (3, "DELETE") where names[1] == "metadata": .deleteMetadataItem(names[0], key: names[2])
    default: nil
    }
  }

  private static func metadata(_ method: String, _ userID: String) -> ChatEndpoint? {
    switch method {
    case "GET": .getMetadata(userID)
    case "POST": .createMetadata(userID)
    case "PUT": .updateMetadata(userID)
    case "DELETE": .deleteMetadata(userID)
    default: nil
    }
  }

  private static func channels(_ method: String, _ names: [String]) -> ChatEndpoint? {
    switch (names.count, method) {
    case (0, "POST"): .createChannel
    case (1, "GET"): .getChannel(names[0])
    case (1, "DELETE"): .deleteChannel(names[0])
    case (2, "GET") where names[1] == "messages": .listMessages(names[0])
    case (2, "POST") where names[1] == "messages": .sendMessage(names[0])
    default: nil
    }
  }

  /// Whether the request's body counts; the body of GET and DELETE is ignored (contract 1.1).
  var takesBody: Bool {
    switch self {
    case .createUser, .updateUser, .createMetadata, .updateMetadata, .updateMetadataItem,
      .createChannel, .sendMessage:
      true
    default: false
    }
  }

  /// Reads the rest of the request.
  func call(_ query: Query, _ bytes: [UInt8]) throws(ChatError) -> any Call {
    switch self {
    case .listUsers: return try ListUsers(query)
    case .createUser: return try CreateUser(Body(bytes))
    case .getUser(let id): return try GetUser(id, query)
    // An empty body is allowed here, and changes nothing (contract 2.5).
    case .updateUser(let id): return try UpdateUser(id, bytes.isEmpty ? .empty : Body(bytes))
    case .deleteUser(let id): return try DeleteUser(id)
    case .getMetadata(let id): return try GetMetadata(id, query)
    case .createMetadata(let id): return try CreateMetadata(id, Body(bytes))
    case .updateMetadata(let id): return try UpdateMetadata(id, Body(bytes))
    case .deleteMetadata(let id): return try DeleteMetadata(id)
    case .getMetadataItem(let id, let key): return try GetMetadataItem(id, key)
    case .updateMetadataItem(let id, let key): return try UpdateMetadataItem(id, key, Body(bytes))
    case .deleteMetadataItem(let id, let key): return try DeleteMetadataItem(id, key)
    case .listMyChannels(let id): return try ListMyChannels(id, query)
    case .getUnreadMessages(let id): return try GetUnreadCount(id, .messages, query)
    case .getUnreadChannels(let id): return try GetUnreadCount(id, .channels, query)
    case .createChannel: return try CreateChannel(Body(bytes))
    case .getChannel(let url): return try GetChannel(url, query)
    case .deleteChannel(let url): return DeleteChannel(url)
    case .listMessages(let url): return try ListMessages(url, query)
    case .sendMessage(let url): return try SendMessage(url, Body(bytes))
    }
  }
}
