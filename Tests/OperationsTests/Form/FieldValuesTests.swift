import Operations
import Testing

@Suite("Filling operations in")
struct FieldValuesTests {
  /// Values that satisfy every operation, field by field.
  static func filled(_ descriptor: OperationDescriptor) throws -> FieldValues {
    var values = FieldValues()
    for field in descriptor.fields {
      try values.fill(field, with: sample(of: field))
    }
    // Of the fields that exclude each other, one of two.
    let excluded = [
      "customer.get": "user", "customer.update-fields": "user", "ticket.create": "customer",
      "metadata.delete": "all", "ticket.update": "noRelated", "user.list": "all",
      "customer.list": "all", "ticket.list": "all",
    ]
    if let name = excluded[descriptor.id] { values[name] = nil }
    return values
  }

  private static func sample(of field: OperationField) -> String {
    switch field.kind {
    case .flag: "true"
    case .choice(let words): words[words.count - 1]
    case .number: "7"
    case .deskID: "5201"
    case .list: "one,two"
    case .items: "tier=a=b"
    case .condition: "plan=free,trial"
    case .word: "team-1"
    case .text: field.name == "profileURL" ? "https://example.com/p.png" : "jane \(field.name)"
    }
  }

  @Test("Every operation can be filled in from its own fields", arguments: OperationRegistry.all)
  func everyOperation(_ descriptor: OperationDescriptor) throws {
    let type = try #require(OperationRegistry.fillable(descriptor.id))
    #expect(type.descriptor == descriptor)
    let values = try Self.filled(descriptor)
    let operation = try type.init(filling: values)
    #expect(operation.violations().errors.isEmpty)
    // What was typed is what is planned.
    let plan = operation.plan.map { planned in
      planned.description + (planned.request.body?.serialized() ?? "")
    }.joined(separator: "\n")
    for name in values.names where !["comment", "all", "noRelated"].contains(name) {
      let texts: [String] =
        switch values[name] {
        case .text(let text) where name == "leaveChannels": [text == "leave" ? "true" : "false"]
        case .text(let text) where name == "metadata": [String(text.prefix(4)), "free", "trial"]
        case .text(let text): [text]
        case .list(let texts): texts
        case .items(let items): items.flatMap { [$0.key, $0.value] }
        case .flag(let flag): [flag ? "true" : "false"]
        case nil: ["nothing"]
        }
      for text in texts {
        let encoded = text.replacingBlanks()
        #expect(plan.contains(text) || plan.contains(encoded), "\(name): \(text) in \(plan)")
      }
    }
  }

  @Test("A field that has to be filled in is missed by name", arguments: OperationRegistry.all)
  func missing(_ descriptor: OperationDescriptor) throws {
    let type = try #require(OperationRegistry.fillable(descriptor.id))
    for field in descriptor.fields where field.isRequired {
      var values = try Self.filled(descriptor)
      values[field.name] = nil
      let violations = Self.violations(type, values)
      #expect(
        violations.contains { descriptor.field(of: $0) == field && !$0.given.isEmpty },
        "\(field.name): \(violations.map(\.message))")
    }
  }

  @Test(
    "A customer is named in exactly one way",
    arguments: ["customer.get", "customer.update-fields", "ticket.create"], [true, false])
  func customer(id: String, isBoth: Bool) throws {
    let type = try #require(OperationRegistry.fillable(id))
    var values = try Self.filled(type.descriptor)
    values["customer"] = isBoth ? .text("4101") : nil
    values["user"] = isBoth ? .text("jane") : nil
    let violation = try #require(Self.violations(type, values).first)
    #expect(violation.field == Rules.customerIDField)
    #expect(violation.rule == (isBoth ? .notAllowed : .empty))
    #expect(violation.message.contains("exactly one of them"))
    #expect(type.descriptor.field(of: violation)?.name == "customer")
  }

  @Test(
    "What is no number is said with what was given",
    arguments: [
      ("ticket.get", "ticket", "52o1"), ("ticket.close", "ticket", "-1"),
      ("customer.get", "customer", "4101x"), ("user.list", "limit", "many"),
      ("ticket.list", "limit", ""),
    ])
  func numbers(id: String, name: String, text: String) throws {
    let type = try #require(OperationRegistry.fillable(id))
    var values = try Self.filled(type.descriptor)
    values[name] = .text(text)
    let violations = Self.violations(type, values)
    #expect(violations.count == 1)
    let violation = try #require(violations.first)
    #expect(violation.rule == .notNumber)
    #expect(violation.given == "\"\(text)\"")
    #expect(type.descriptor.field(of: violation)?.name == name)
  }

  @Test(
    "What excludes each other, and words that don't exist, are refused",
    arguments: [
      ("metadata.delete", "all", "true", "key"), ("ticket.update", "noRelated", "true", "related"),
      ("user.list", "all", "true", "limit"), ("user.list", "activeMode", "maybe", "activeMode"),
      ("user.deactivate", "leaveChannels", "perhaps", "leaveChannels"),
      ("ticket.list", "status", "DONE", "status"),
      ("ticket.update", "priority", "SOON", "priority"),
      ("user.list", "metadata", "plan", "metadata"),
    ])
  func refused(id: String, name: String, text: String, blamed: String) throws {
    let type = try #require(OperationRegistry.fillable(id))
    var values = try Self.filled(type.descriptor)
    let field = try #require(type.descriptor.fields.first { $0.name == name })
    try values.fill(field, with: text)
    let violations = Self.violations(type, values)
    #expect(violations.count == 1, "\(violations.map(\.message))")
    #expect(violations.first.flatMap(type.descriptor.field)?.name == blamed)
  }

  @Test("An update of nothing is refused", arguments: ["user.update", "ticket.update"])
  func nothing(id: String) throws {
    let type = try #require(OperationRegistry.fillable(id))
    var values = FieldValues()
    values["user"] = .text("jane")
    values["ticket"] = .text("5201")
    #expect(Self.violations(type, values).map(\.given) == ["nothing to change"])
  }

  @Test("Unset and empty differ, and the newer values win")
  func values() throws {
    var values = FieldValues()
    #expect(values.isEmpty && values["nickname"] == nil)
    values["nickname"] = .text("")
    #expect(values.text("nickname") == "" && values.list("nickname") == nil)
    var others = FieldValues()
    others["nickname"] = .text("e\u{301}")
    others["issueAccessToken"] = .flag(true)
    let merged = values.merging(others)
    #expect(merged.names == ["nickname", "issueAccessToken"])
    #expect(merged["nickname"] == .text("e\u{301}") && merged["nickname"] != .text("\u{E9}"))
    values["nickname"] = nil
    #expect(values.isEmpty)
    #expect(OperationRegistry.fillable("user.eat") == nil)
  }

  @Test("A line that can't be read is refused with the field's name")
  func lines() throws {
    var values = FieldValues()
    let flag = try #require(CreateUser.descriptor.fields.first { $0.kind == .flag })
    do throws(FillingError) {
      try values.fill(flag, with: "perhaps")
      Issue.record("perhaps is no answer")
    } catch {
      #expect(error.violations.map(\.field) == ["issueAccessToken"])
    }
    let items = try #require(CreateUser.descriptor.fields.first { $0.name == "metadata" })
    do throws(FillingError) {
      try values.fill(items, with: "plan")
      Issue.record("there is no value")
    } catch {
      #expect(error.violations.map(\.rule) == [.pattern])
    }
    try values.fill(items, with: "a=1")
    try values.fill(items, with: "b=")
    #expect(values.items("metadata") == [MetadataItem("a", "1"), MetadataItem("b", "")])
  }

  private static func violations(
    _ type: any FillableOperation.Type, _ values: FieldValues
  ) -> [Violation] {
    do throws(FillingError) {
      _ = try type.init(filling: values)
      return []
    } catch {
      return error.violations
    }
  }
}

extension String {
  /// As addresses have it.
  fileprivate func replacingBlanks() -> String {
    map { $0 == " " ? "%20" : $0 == ":" ? "%3A" : $0 == "/" ? "%2F" : String($0) }.joined()
  }
}
