extension APIRequest {
  /// Reads all metadata of a user, or only some keys (contract 3).
  ///
  /// Nil means all keys. Keys that don't exist are left out of the answer.
  package static func metadata(of userID: String, keys: [String]? = nil) -> APIRequest {
    APIRequest(
      .get, path: metadataPath(userID), query: keys.map { [QueryItem("keys", list: $0)] } ?? [])
  }

  /// Reads one item.
  package static func metadataItem(of userID: String, key: String) -> APIRequest {
    APIRequest(.get, path: metadataPath(userID) + [key])
  }

  /// Adds items; none of the keys may exist.
  ///
  /// To change something, use `updateMetadata`.
  package static func createMetadata(of userID: String, _ items: Metadata) -> APIRequest {
    APIRequest(.post, path: metadataPath(userID), body: ["metadata": items.json])
  }

  /// Changes items; with `upsert` adds those that don't exist, without it leaves them out.
  ///
  /// The answer holds the changed and added items only.
  package static func updateMetadata(
    of userID: String, _ items: Metadata, upsert: Bool = true
  ) -> APIRequest {
    APIRequest(
      .put, path: metadataPath(userID), body: ["metadata": items.json, "upsert": .bool(upsert)])
  }

  /// Changes one item.
  ///
  /// Without `upsert` the request doesn't say whether to add the item if it doesn't exist, as
  /// documented for this call.
  package static func updateMetadataItem(
    of userID: String, key: String, value: String, upsert: Bool? = nil
  ) -> APIRequest {
    var members = [JSONMember("value", .string(value))]
    if let upsert { members.append(JSONMember("upsert", .bool(upsert))) }
    return APIRequest(.put, path: metadataPath(userID) + [key], body: .object(members))
  }

  /// Deletes one item.
  ///
  /// With an empty key this would be the path of `deleteAllMetadata`: the client refuses to send it.
  package static func deleteMetadata(of userID: String, key: String) -> APIRequest {
    APIRequest(.delete, path: metadataPath(userID) + [key])
  }

  /// Deletes all metadata of a user.
  package static func deleteAllMetadata(of userID: String) -> APIRequest {
    APIRequest(.delete, path: metadataPath(userID))
  }

  private static func metadataPath(_ userID: String) -> [String] { ["users", userID, "metadata"] }
}
