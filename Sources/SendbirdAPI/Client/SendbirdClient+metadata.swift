extension SendbirdClient {
  /// Reads all metadata of a user, or only some keys (contract 3).
  ///
  /// - Parameters:
  ///   - userID: whose.
  ///   - keys: which items; nil means all.
  /// - Returns: the items that exist.
  /// - Throws: `APIError`.
  package func metadata(
    of userID: String, keys: [String]? = nil
  ) async throws(APIError) -> Metadata {
    let request = APIRequest.metadata(of: userID, keys: keys)
    // No keys at all would read everything.
    if let keys, keys.isEmpty { return Metadata() }
    try check((keys ?? []).flatMap(Rules.metadataKey), request)
    return try await read(request, metadata(json:))
  }

  /// Reads the value of one item; nil if the answer doesn't hold it.
  ///
  /// - Throws: `APIError` with `isNotFound` if the user or the key doesn't exist.
  package func metadataItem(
    of userID: String, key: String
  ) async throws(APIError) -> String? {
    let request = APIRequest.metadataItem(of: userID, key: key)
    try check(Rules.metadataKeyInPath(key), request)
    return try await read(request, metadata(json:))[key: key]
  }

  /// Adds items, none of whose keys may exist, and returns them as stored.
  package func createMetadata(
    of userID: String, _ items: Metadata
  ) async throws(APIError) -> Metadata {
    let request = APIRequest.createMetadata(of: userID, items)
    try check(Rules.metadata(items), request)
    return try await read(request, metadata(json:))
  }

  /// Changes items and returns those that were changed or added.
  ///
  /// - Parameters:
  ///   - userID: whose.
  ///   - items: the items to change; send only what was really edited.
  ///   - upsert: whether to add items that don't exist.
  /// - Returns: the items as stored; less than was sent if something didn't stick.
  /// - Throws: `APIError`.
  package func updateMetadata(
    of userID: String, _ items: Metadata, upsert: Bool = true
  ) async throws(APIError) -> Metadata {
    let request = APIRequest.updateMetadata(of: userID, items, upsert: upsert)
    try check(Rules.metadata(items), request)
    return try await read(request, metadata(json:))
  }

  /// Changes one item.
  ///
  /// - Parameters:
  ///   - userID: whose.
  ///   - key: the item's key.
  ///   - value: its new value.
  ///   - upsert: whether to add it if it doesn't exist; nil doesn't say.
  /// - Returns: the value as stored, nil if the answer doesn't hold it.
  /// - Throws: `APIError`.
  package func updateMetadataItem(
    of userID: String, key: String, value: String, upsert: Bool? = nil
  ) async throws(APIError) -> String? {
    let request = APIRequest.updateMetadataItem(
      of: userID, key: key, value: value, upsert: upsert)
    try check(Rules.metadataKeyInPath(key) + Rules.metadataValue(value, of: key), request)
    return try await read(request, metadata(json:))[key: key]
  }

  /// Deletes one item.
  ///
  /// An empty key is refused before anything is sent: it would delete all.
  package func deleteMetadata(of userID: String, key: String) async throws(APIError) {
    let request = APIRequest.deleteMetadata(of: userID, key: key)
    try check(Rules.metadataKeyInPath(key), request)
    _ = try await send(request)
  }

  /// Deletes all metadata of a user.
  package func deleteAllMetadata(of userID: String) async throws(APIError) {
    _ = try await send(.deleteAllMetadata(of: userID))
  }

  private func metadata(json: JSONValue) throws(DecodingFault) -> Metadata {
    try Metadata(json: json)
  }
}
