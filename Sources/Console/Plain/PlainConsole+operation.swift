import Operations
import Widgets

/// Operations, asked for field by field.
extension PlainConsole {
  /// Asks for the fields of an operation and carries it out.
  ///
  /// - Parameters:
  ///   - id: the operation.
  ///   - userID: the user it is about; a field that names the user isn't asked for.
  ///   - client: what sends the requests.
  /// - Throws: `PlainEnd` when there are no more answers; nothing more is sent then.
  func fill(
    _ id: String, for userID: String, _ client: SendbirdClient
  ) async throws(PlainEnd) {
    guard let type = OperationRegistry.fillable(id) else {
      return await dialogue.say("\(id) can't be filled in")
    }
    let descriptor = type.descriptor
    await dialogue.say("\(descriptor.title). \(descriptor.help)")
    var values = FieldValues()
    var fields = descriptor.fields
    if fields.contains(where: { $0.name == "user" }) {
      values["user"] = .text(userID)
      fields.removeAll { ["user", "customer"].contains($0.name) }
    }
    if descriptor.risk == .read { fields.removeAll { !$0.isRequired } }
    while true {
      for field in fields { try await ask(field, in: &values) }
      let operation: any Operation
      do throws(FillingError) {
        operation = try type.init(filling: values)
      } catch {
        for violation in error.violations.errors { await say(violation) }
        fields = descriptor.fields.filter { field in
          error.violations.errors.contains { descriptor.field(of: $0)?.name == field.name }
        }
        // What no field is to blame for can't be mended by asking again.
        guard !fields.isEmpty else { return }
        continue
      }
      _ = try await carryOut(operation, client)
      return
    }
  }

  private func say(_ violation: Violation) async {
    await dialogue.say("error: \(violation.message)")
  }

  /// Asks for one field until what is typed can be read; an empty answer leaves it out.
  private func ask(
    _ field: OperationField, in values: inout FieldValues
  ) async throws(PlainEnd) {
    values[field.name] = nil
    let isMany = if case .items = field.kind { true } else { false }
    while true {
      let again = isMany && values[field.name] != nil
      let answer = try await dialogue.askVerbatim(
        again ? "\(field.label), one more key=value; empty goes on." : Self.question(field))
      if answer.isEmpty { return }
      if answer == "?" {
        await dialogue.say(field.help)
        continue
      }
      if answer == "quit" { throw PlainEnd() }
      var text = answer
      if case .choice(let choices) = field.kind {
        let meant = choices.first { $0.lowercased() == answer.trimmingBlanks().lowercased() }
        guard let meant else {
          await dialogue.say("\(answer) is none of them.")
          continue
        }
        text = meant
      }
      do throws(FillingError) {
        try values.fill(field, with: text)
        if !isMany { return }
      } catch {
        for violation in error.violations { await say(violation) }
      }
    }
  }

  private static func question(_ field: OperationField) -> String {
    var words: [String] = []
    switch field.kind {
    case .choice(let choices): words.append("one of \(choices.joined(separator: ", "))")
    case .flag: words.append("true or false")
    case .items: words.append("key=value, one a line")
    case .list: words.append("with commas between them")
    case .text, .word, .number, .deskID, .condition: break
    }
    if let limit = field.limit { words.append("at most \(limit)") }
    if let value = field.defaultValue { words.append("\(value) if empty") }
    if field.isRequired {
      words.append("required")
    } else if field.defaultValue == nil {
      words.append("empty leaves it out")
    }
    return "\(field.label) (\(words.joined(separator: "; ")))"
  }

  /// Previews an operation, asks, and does it; a read is done at once.
  ///
  /// - Returns: whether it was done.
  func carryOut(
    _ wanted: any Operation, _ client: SendbirdClient, undoing entry: JournalID? = nil
  ) async throws(PlainEnd) -> Bool {
    let road = road(client).undoing(entry)
    do throws(WriteError) {
      guard wanted.risk != .read else {
        let outcome = try await wanted.run(on: road)
        await dialogue.list(PlainText.lines(outcome.record))
        return true
      }
      let preview = try await road.preview(wanted)
      let operation = preview.operation
      let title = type(of: operation).descriptor.title
      await dialogue.say("review: \(title) on \(PlainText.key(operation.subject.words))")
      await dialogue.list(PlainText.lines(preview.rows))
      for note in preview.notes { await dialogue.say("note: \(note)") }
      await dialogue.list(
        preview.requests.enumerated().map { index, request in
          "\(index + 1)  \(request)\(request.condition.map { "  (\($0))" } ?? "")"
        })
      guard await isWanted(operation) else {
        await dialogue.say("nothing was sent")
        return false
      }
      await tell(try await road.run(operation), title: title)
      return true
    } catch {
      if case .conflict(let conflicts) = error, let merged = wanted as? any MergedOperation {
        return try await carryOut(
          try await decided(conflicts, in: merged), client, undoing: entry)
      }
      await dialogue.say("error: \(error.words)")
      return error == .nothingToDo
    }
  }

  /// The operation after a person has decided what was changed on both sides.
  private func decided<Merged: MergedOperation>(
    _ conflicts: [FieldConflict], in operation: Merged
  ) async throws(PlainEnd) -> any Operation {
    var operation = operation
    try await decide(conflicts, in: &operation)
    return operation
  }

  /// A yes; for what loses something for good, the id of what it is about.
  private func isWanted(_ operation: any Operation) async -> Bool {
    guard operation.risk == .destructive, let id = operation.subject.id else {
      return await answeredYes("Do this on \(badge.name) [\(badge.word)]?")
    }
    if let loss = operation.loss { await dialogue.say(loss) }
    do throws(PlainEnd) {
      let answer = try await dialogue.askVerbatim(
        "Type \(PlainText.key(id)) to do this on \(badge.name) [\(badge.word)].")
      return answer.hasSameBytes(as: id)
    } catch {
      return false
    }
  }

  private func tell(_ outcome: Outcome, title: String) async {
    await dialogue.say("done: \(title)")
    await dialogue.list(outcome.dataPoints.map { "\($0.name) = \($0.value.text)" })
    for note in outcome.notes { await dialogue.say("note: \(note)") }
    if !outcome.notStuck.isEmpty {
      await dialogue.say(
        "not saved: \(quoted(outcome.notStuck)); is it registered in the dashboard?")
    }
    if let unfinished = outcome.unfinished {
      await dialogue.say("left undone: \(unfinished.what): \(unfinished.error.words)")
    }
  }
}
