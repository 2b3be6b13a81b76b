import Operations
import Testing

@testable import CLI

/// The names that the palette takes are those of the command line.
@Suite struct CommandInputTests {
  /// Where items come from besides arguments; a screen has neither.
  static let sources: Set<String> = ["--json", "--file"]

  @Test("every operation is written alike in both places")
  func same() throws {
    for command in CommandCatalog.operations {
      func check<Command: OperationCommand>(_ type: Command.Type) {
        let descriptor = Command.Action.descriptor
        #expect(descriptor.commandWords == Command.path)
        let inputs = Command.inputs.map { input in
          CommandInput(
            field: input.field, names: input.names.filter { !Self.sources.contains($0) })
        }
        #expect(descriptor.commandInputs == inputs, "\(descriptor.id)")
      }
      check(command)
    }
  }
}
