import ArgumentParser
import Operations
import Testing

@testable import CLI

/// The commands are what the registry says: names, fields, help and limits.
@Suite struct CatalogTests {
  /// One argument as ArgumentParser describes it.
  struct Argument {
    let name: String
    let abstract: String
    let isPositional: Bool
    let isFlag: Bool
  }

  /// What a command is, as ArgumentParser describes it.
  static func dump(_ command: any ParsableCommand.Type) throws -> (String, [Argument]) {
    let json = try JSONValue(parsing: Array(command._dumpHelp().utf8))
    let arguments = (json["command"]?["arguments"]?.array ?? []).compactMap {
      argument -> Argument? in
      let kind = argument["kind"]?.string ?? ""
      let name =
        kind == "positional"
        ? argument["valueName"]?.string
        : argument["preferredName"]?["name"]?.string.map { "--\($0)" }
      guard let name else { return nil }
      return Argument(
        name: name, abstract: argument["abstract"]?.string ?? "",
        isPositional: kind == "positional", isFlag: kind == "flag")
    }
    return (json["command"]?["abstract"]?.string ?? "", arguments)
  }

  static func descriptor<Command: OperationCommand>(
    of command: Command.Type
  ) -> OperationDescriptor {
    Command.Action.descriptor
  }

  static let indices = Array(CommandCatalog.operations.indices)

  @Test("every operation has one command, in the registry's order")
  func complete() {
    let commands = CommandCatalog.operations.map { Self.descriptor(of: $0).id }
    #expect(commands == OperationRegistry.all.map(\.id))
    for command in CommandCatalog.operations {
      #expect(command.path.joined(separator: ".") == Self.descriptor(of: command).id)
    }
  }

  @Test("every command is reached by its words")
  func reachable() throws {
    for command in CommandCatalog.operations {
      let group = try #require(
        CommandCatalog.commands.first { $0.configuration.commandName == command.path[0] })
      let found = group.configuration.subcommands.first {
        $0.configuration.commandName == command.path[1]
      }
      #expect(found == command, "\(command.path)")
    }
  }

  @Test("fields, options, help and limits are the operation's", arguments: indices)
  func fields(index: Int) throws {
    let command = CommandCatalog.operations[index]
    let descriptor = Self.descriptor(of: command)
    let (abstract, arguments) = try Self.dump(command)
    #expect(abstract == descriptor.help)
    #expect(command.inputs.map(\.field) == descriptor.fields.map(\.name))
    var known: Set<String> = ["--output", "--dry-run", "--yes", "--help", "--version"]
    known.formUnion(try Self.dump(GlobalOnly.self).1.map(\.name))
    for (input, field) in zip(command.inputs, descriptor.fields) {
      #expect(!field.helpText.isEmpty && !input.names.isEmpty)
      for name in input.names {
        known.insert(name)
        let argument = try #require(arguments.first { $0.name == name }, "\(name)")
        // Where a file or JSON is another way to give the items, its help says how.
        // A flag that is one word of a choice says what that word means.
        let isWord = argument.isFlag && input.names.count > 1
        if isWord {
          #expect(!argument.abstract.isEmpty && argument.abstract != field.helpText)
        } else if !["--json", "--file"].contains(name) {
          #expect(argument.abstract == field.helpText)
        }
        #expect(command.usage.contains(name), "\(name) in \(command.usage)")
      }
      let abstracts = input.names.compactMap { name in
        arguments.first { $0.name == name }?.abstract
      }
      #expect(Set(abstracts).count == input.names.count, "\(input.names): one text for two")
      if let limit = field.limit { #expect(field.helpText.contains("\(limit)")) }
      if let value = field.defaultValue, field.kind != .flag {
        #expect(field.helpText.contains(value))
      }
    }
    #expect(Set(arguments.map(\.name)).subtracting(known).isEmpty)
    if descriptor.risk == .destructive { #expect(arguments.contains { $0.name == "--yes" }) }
  }

  @Test("a command that can destroy asks for the id")
  func consent() async {
    for arguments in [
      ["user", "delete", "u"], ["user", "deactivate", "u", "--leave-channels"],
      ["metadata", "delete", "u", "--all"], ["user", "update", "u", "--issue-access-token"],
    ] {
      let recorder = Recorder()
      let tool = CommandLineTool(
        root: TestRoot.self, context: recorder.context(nowhere))
      #expect(await tool.run(arguments) == 77, "\(arguments)")
      #expect(recorder.talk.contains("--yes"))
    }
  }

  @Test("the lists of options are complete")
  func options() throws {
    var all: Set<String> = ["-h", "--help", "--version"]
    var valued: Set<String> = []
    func visit(_ command: any ParsableCommand.Type) throws {
      for argument in try Self.dump(command).1 where !argument.isPositional {
        all.insert(argument.name)
        if !argument.isFlag { valued.insert(argument.name) }
      }
      for command in command.configuration.subcommands { try visit(command) }
    }
    try visit(TestRoot.self)
    let own: Set = ["--generate-completion-script", "--experimental-dump-help"]
    #expect(CommandCatalog.allOptions.subtracting(own) == all)
    #expect(CommandCatalog.valueOptions.subtracting(own) == valued)
  }

  @Test("the reference says what the registry says")
  func reference() async throws {
    let json = await run("operations", "--output", "json")
    #expect(json.status == 0)
    let records = try #require(try JSONValue(parsing: Array(json.out.utf8)).array)
    #expect(records.map { $0["id"]?.string } == OperationRegistry.all.map(\.id))
    for (record, descriptor) in zip(records, OperationRegistry.all) {
      #expect(record["risk"]?.string == descriptor.risk.rawValue)
      #expect(record["fields"]?.array?.count == descriptor.fields.count)
      #expect(
        record["dataPoints"]?.array?.compactMap(\.string) == descriptor.dataPoints)
      #expect(record["command"]?.string?.hasPrefix("sendbird-console ") == true)
      for field in record["fields"]?.array ?? [] {
        #expect(field["arguments"]?.array?.isEmpty == false, "\(descriptor.id)")
      }
    }
    let table = await run("operations")
    for descriptor in OperationRegistry.all {
      #expect(table.out.contains(descriptor.id) && table.out.contains(descriptor.help))
    }
  }
}

/// The global options alone.
private struct GlobalOnly: ParsableCommand {
  @OptionGroup var globals: GlobalOptions
}
