/// Taking back what reading back has found done.
extension KillRun {
  /// Takes back, on the command line, the newest write that reading back has found done.
  ///
  /// - Returns: What isn't as it was before that write; nil where there is none to take back.
  func takeBack() async throws -> [String]? {
    let records = journal.records
    guard
      let end = records.last(where: { $0.kind == "resolution" && $0.body.object["undo"] != nil }),
      let intent = records.first(where: { $0.number == end.intent }),
      !records.contains(where: { $0.kind == "intent" && $0.number > intent.number }),
      let before = intent.body.object["before"] as? [String: Any]
    else { return nil }
    relay.log.goOn()
    let undo = try await run("undo", "\(intent.number)", "--yes")
    // The fault of the run may hit this write.
    guard undo.status == 0 else {
      return [75, 76].contains(undo.status) ? [] : ["undo ended with \(undo.status): \(undo.err)"]
    }
    let state = try await state()
    let isBack =
      switch intent.body.object["operation"] as? String ?? "" {
      case "user.update":
        before.allSatisfy { name, value in
          switch name {
          case "nickname": state.nickname == value as? String
          case "profileURL", "profile_url": state.profileURL == value as? String
          default: true
          }
        }
      case "customer.update-fields":
        state.customerFields == before["customFields"] as? [String: String]
      case "ticket.update": state.ticketFields == before["customFields"] as? [String: String]
      default: state.metadata == before as? [String: String]
      }
    return isBack ? [] : ["undo of \(intent.number) left \(state), not \(before)"]
  }
}
