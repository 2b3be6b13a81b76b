import SendbirdAPI

/// One request of a metadata write, as what it is meant to do.
///
/// The road needs the meaning beside the request: to compare the answer with what was sent, and to
/// tell from a reading afterwards whether a request whose answer was lost was carried out.
package enum MetadataWrite: Sendable, Equatable {
  /// Writes these items with one `PUT … upsert: true`.
  case put(Metadata)
  /// Deletes one item. The key is never empty: that URL would delete all of them (contract 3).
  case delete(String)
  /// Deletes every item.
  case deleteAll

  /// The request that does it.
  package func request(userID: String) -> APIRequest {
    switch self {
    case .put(let items): .updateMetadata(of: userID, items, upsert: true)
    case .delete(let key): .deleteMetadata(of: userID, key: key)
    case .deleteAll: .deleteAllMetadata(of: userID)
    }
  }

  /// The keys it touches, given what the server has.
  func keys(on server: Metadata) -> [String] {
    switch self {
    case .put(let items): items.map(\.key)
    case .delete(let key): [key]
    case .deleteAll: server.map(\.key)
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.put(let items), .put(let others)): items == others
    case (.delete(let key), .delete(let other)): key.hasSameBytes(as: other)
    case (.deleteAll, .deleteAll): true
    default: false
    }
  }
}

extension MetadataWrite {
  /// The requests for `steps`, in the order that loses least if one of them fails.
  ///
  /// All items go in one PUT, in the order of the edits, and each deletion is a request of its own.
  /// The PUT comes first whenever what it adds fits beside everything that is still stored: if a
  /// later DELETE fails, an item is there twice or too long, and nothing is lost.
  /// Where it doesn't fit under the cap of five, just as many deletions as are needed to make room
  /// come before it, and those of plainly deleted items first: their values are unwanted anyway,
  /// whereas a renamed item's value is nowhere on the server between the two requests (the journal
  /// has it).
  static func writes(for steps: [ReviewRow], server: Metadata) -> [MetadataWrite] {
    let items = Metadata(steps.compactMap(\.written))
    let plain = steps.filter { $0.mark == .deleted }.compactMap(\.deletedKey)
    let renamed = steps.filter { $0.mark == .renamed }.compactMap(\.deletedKey)
    guard !items.isEmpty else { return plain.map(MetadataWrite.delete) }
    let added = steps.count { $0.mark == .added || $0.mark == .renamed }
    let missingRoom = max(0, server.count + added - Limits.metadataItems)
    // Without additions the number of items never grows, whatever it is.
    let first = added == 0 ? 0 : min(missingRoom, plain.count + renamed.count)
    let makingRoom = (plain + renamed).prefix(first)
    let later = steps.compactMap(\.deletedKey).filter { key in
      !makingRoom.contains { $0.hasSameBytes(as: key) }
    }
    return makingRoom.map(MetadataWrite.delete) + [.put(items)] + later.map(MetadataWrite.delete)
  }
}
