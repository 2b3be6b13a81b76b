import SendbirdAPI

extension UpdateMetadata {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let server = try await road.readMetadata(of: userID)
    let changes = MetadataChangeSet(
      userID: userID, base: server, edits: items.map { .set(key: $0.key, value: $0.value) })
    let merge = changes.merged(onto: server)
    try WriteRoad.refuse(merge.violations)
    if merge.steps.isEmpty { throw .nothingToDo }
    var operation = self
    operation.items = items.filter { item in
      server[key: item.key].map { !$0.hasSameBytes(as: item.value) } ?? true
    }
    return OperationPreview(operation, rows: merge.steps)
  }
}

extension DeleteMetadata {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let server = try await road.readMetadata(of: userID)
    let doomed = server.filter { item in
      if case .key(let key) = extent { item.key.hasSameBytes(as: key) } else { true }
    }
    if doomed.isEmpty { throw .nothingToDo }
    return OperationPreview(self, rows: doomed.map { .deleted($0.key, $0.value) })
  }
}
