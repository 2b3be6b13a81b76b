import SendbirdAPI

/// One request of a metadata write on the road.
struct MetadataStep: RoadStep {
  /// The user whose metadata is written.
  let userID: String
  /// What the request is meant to do.
  let write: MetadataWrite

  var request: APIRequest { write.request(userID: userID) }

  func names(in known: Metadata) -> [String] { write.keys(on: known) }

  func accept(_ answer: JSONValue, known: Metadata) throws(DecodingFault) -> Accepted<Metadata> {
    var record = known
    var notStuck: [String] = []
    switch write {
    case .put(let items):
      guard answer.object != nil else {
        throw DecodingFault(path: "answer", expected: "an object", found: answer.kind)
      }
      // The answer holds only what was changed or added, so a missing key was not written
      // (contract 3). A value that is no string is not the string that was sent.
      for item in items {
        let stored = answer[item.key]
        if let value = stored?.string { record.set(item.key, value) }
        if !(stored?.string).hasSameBytes(as: item.value) { notStuck.append(item.key) }
      }
    case .delete(let key): record.remove(key)
    case .deleteAll: record = Metadata()
    }
    return Accepted(record: record, notStuck: notStuck)
  }

  func judge(_ now: Metadata, known: Metadata) -> Judgement {
    switch write {
    case .put(let items):
      let stuck = items.filter { now[key: $0.key].hasSameBytes(as: $0.value) }
      // Items that were so before tell nothing; a write of nothing else is done if they are still so.
      let telling = items.filter { !known[key: $0.key].hasSameBytes(as: $0.value) }
      let isWritten =
        telling.isEmpty ? stuck.count == items.count : telling.contains(where: stuck.contains)
      if isWritten {
        // One PUT is carried out as a whole, so what differs was changed after it.
        return .done(notStuck: items.filter { !stuck.contains($0) }.map(\.key))
      }
      let isUntouched = items.allSatisfy { now[key: $0.key].hasSameBytes(as: known[key: $0.key]) }
      return isUntouched ? .notDone : .unclear
    case .delete(let key):
      guard let value = now[key: key] else { return .done(notStuck: []) }
      return known[key: key].hasSameBytes(as: value) ? .notDone : .unclear
    case .deleteAll:
      if now.isEmpty { return .done(notStuck: []) }
      return known.contains(where: now.contains) ? .notDone : .unclear
    }
  }

  func canBeDoneByOthers(_ error: APIError, known: Metadata) -> Bool {
    // "Not found" and gone: somebody else deleted the item first.
    if case .delete(let key) = write { error.isNotFound && known[key: key] != nil } else { false }
  }

  func journalled(_ record: Metadata) -> JSONValue { record.json }
}
