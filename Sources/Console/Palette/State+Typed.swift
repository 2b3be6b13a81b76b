import Operations
import Widgets

/// Running what was typed into the palette (ux 11).
extension ConsoleState {
  /// Does a typed command; what can't be done stays in the palette with the reason.
  mutating func runTyped(_ command: TypedCommand, _ line: String) -> [Effect] {
    let words = TypedCommand.words(line)
    do throws(TypedProblem) {
      switch command {
      case .alias(let id): return try runAlias(id)
      case .export:
        guard words.count == 2 else { throw TypedProblem("export needs one file name") }
        guard UserExport.Format(path: words[1]) != nil else {
          throw TypedProblem("\(words[1]): the file's name must end in .csv or .json")
        }
        if let reason = canExport.reason { throw TypedProblem(reason) }
        palette = nil
        return export(to: words[1])
      case .operation(let descriptor):
        return try run(descriptor, Array(words.dropFirst(2)))
      }
    } catch {
      palette?.problem = error.words
      return []
    }
  }

  private mutating func runAlias(_ id: String) throws(TypedProblem) -> [Effect] {
    guard let open = palette,
      let command = registry.commands.first(where: { command in
        command.id == id && PaletteState.works(command, in: open.context)
      })
    else { throw TypedProblem("not in this place") }
    palette = nil
    guard let reason = command.enablement(self).reason else { return command.run(&self) }
    palette = open
    throw TypedProblem(command.words(against: reason))
  }

  private mutating func run(
    _ descriptor: OperationDescriptor, _ words: [String]
  ) throws(TypedProblem) -> [Effect] {
    var values = try TypedValues(words, for: descriptor).values
    fillSubject(&values, of: descriptor)
    if descriptor.risk == .read { return try look(values, for: descriptor) }
    if let reason = profile.refusal { throw TypedProblem(reason) }
    let missing = descriptor.fields.contains { $0.isRequired && values[$0.name] == nil }
    guard !missing, let type = OperationRegistry.fillable(descriptor.id) else {
      palette = nil
      return openOperation(descriptor.id, with: values)
    }
    let operation: any FillableOperation
    do throws(FillingError) {
      operation = try type.init(filling: values)
    } catch {
      let violation = error.violations.errors.first
      let field = violation.flatMap { descriptor.field(of: $0) }
      throw TypedProblem((field.map { "\($0.label): " } ?? "") + error.words)
    }
    palette = nil
    return plan(operation)
  }

  /// The shown record is what a command is about when none is named.
  private func fillSubject(_ values: inout FieldValues, of descriptor: OperationDescriptor) {
    guard !descriptor.isList else { return }
    let names = Set(descriptor.fields.map(\.name))
    let isNamed = OperationDescriptor.subjects.contains { values[$0] != nil }
    guard !isNamed else { return }
    if names.contains("ticket"), let ticket = selectedTicket {
      values["ticket"] = .text(String(ticket.id))
    } else if names.contains("user"), let user = users.selected {
      values["user"] = .text(user.id)
    }
  }

  /// A read shows its record where the console shows such records.
  private mutating func look(
    _ values: FieldValues, for descriptor: OperationDescriptor
  ) throws(TypedProblem) -> [Effect] {
    guard let line = Self.findLine(values, for: descriptor) else {
      throw TypedProblem("\(descriptor.title) has no place here; the command line has it")
    }
    palette = nil
    if descriptor.id == "metadata.get" { tab = .metadata }
    focus = .find
    let effects = editFind { $0.editor.setText(line) }
    return effects + askNow()
  }

  /// What the find line would say.
  private static func findLine(
    _ values: FieldValues, for descriptor: OperationDescriptor
  ) -> String? {
    switch descriptor.id {
    case "user.get", "metadata.get": return values.text("user").map { "id:\($0)" }
    case "customer.get":
      return values.text("customer").map { "customer:\($0)" }
        ?? values.text("user").map { "id:\($0)" }
    case "ticket.get": return values.text("ticket").map { "ticket:\($0)" }
    case "user.list":
      if let ids = values.list("ids") { return "id:\(ids.joined(separator: ","))" }
      return values.text("nicknamePrefix").map { "nick:\($0)" }
        ?? values.text("nickname").map { "nick=\($0)" }
        ?? values.text("metadata").map { "meta:\($0)" } ?? ""
    default: return nil
    }
  }
}
