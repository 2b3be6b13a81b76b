import Operations

/// One operation as the reference describes it.
struct OperationReference {
  private let descriptor: OperationDescriptor
  private let usage: String
  private let inputs: [FieldInput]

  init(_ command: any OperationCommand.Type) {
    func descriptor<Command: OperationCommand>(_ command: Command.Type) -> OperationDescriptor {
      Command.Action.descriptor
    }
    self.descriptor = descriptor(command)
    usage = command.usage
    inputs = command.inputs
  }

  /// The operation for scripts.
  var record: JSONValue {
    .object([
      JSONMember("id", .string(descriptor.id)), JSONMember("title", .string(descriptor.title)),
      JSONMember("help", .string(descriptor.help)),
      JSONMember("risk", .string(descriptor.risk.rawValue)),
      JSONMember("command", .string("sendbird-console \(usage)")),
      JSONMember("fields", .array(descriptor.fields.map(record))),
      JSONMember("dataPoints", .array(descriptor.dataPoints.map(JSONValue.string))),
      JSONMember("undo", undo),
    ])
  }

  private func record(_ field: OperationField) -> JSONValue {
    var members = [
      JSONMember("name", .string(field.name)), JSONMember("label", .string(field.label)),
      JSONMember("kind", .string(field.kind.word)), JSONMember("required", .bool(field.isRequired)),
      JSONMember("limit", field.limit.map { .number(String($0)) } ?? .null),
    ]
    switch field.kind {
    case .choice(let words):
      members.append(JSONMember("choices", .array(words.map(JSONValue.string))))
    case .list(let each?):
      members.append(JSONMember("characters", .number(String(each))))
    case .items(let key, let value):
      members.append(JSONMember("keyCharacters", .number(String(key))))
      members.append(JSONMember("valueCharacters", .number(String(value))))
    case .text, .word, .flag, .number, .deskID, .list, .condition: break
    }
    members += [
      JSONMember("default", field.defaultValue.map(JSONValue.string) ?? .null),
      JSONMember("arguments", .array(names(of: field).map(JSONValue.string))),
      JSONMember("help", .string(field.help)),
    ]
    return .object(members)
  }

  private var undo: JSONValue {
    switch descriptor.undo {
    case .notNeeded: .null
    case .inverse(let words): .string(words)
    case .impossible(let reason): .string("impossible: \(reason)")
    }
  }

  private func names(of field: OperationField) -> [String] {
    inputs.first { $0.field == field.name }?.names ?? []
  }

  /// The operation for people.
  var text: String {
    var lines = [
      "\(descriptor.id)  (\(descriptor.risk.rawValue))", "  \(descriptor.help)",
      "  sendbird-console \(usage)",
    ]
    lines += descriptor.fields.map { field in
      let mark = field.isRequired ? ", required" : ""
      return "    \(names(of: field).joined(separator: ", "))\(mark): \(field.helpText)"
    }
    lines += descriptor.discussion.split(separator: "\n").map { "  \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension OperationField.Kind {
  /// The kind as one word.
  fileprivate var word: String {
    switch self {
    case .text: "text"
    case .word: "word"
    case .flag: "flag"
    case .choice: "choice"
    case .number: "number"
    case .deskID: "deskId"
    case .list: "list"
    case .items: "items"
    case .condition: "condition"
    }
  }
}
