import ArgumentParser
import Operations
import Samples

@testable import CLI

/// Command lines made from what the catalogue says of each command.
enum CommandLines {
  /// Every command line that fills in what the operation of a command takes, as far as the command
  /// takes it together.
  static func all(of command: any OperationCommand.Type) -> [[String]] {
    risks(of: command).map(\.words)
  }

  /// The same with how much each of them can do.
  static func risks(of command: any OperationCommand.Type) -> [Line] {
    found[command.usage] ?? []
  }

  /// A command line.
  struct Line {
    let words: [String]
    let risk: OperationDescriptor.Risk
  }

  private static let found = Dictionary(
    uniqueKeysWithValues: CommandCatalog.operations.map { ($0.usage, lines(of: $0)) })

  private static func lines(of command: any OperationCommand.Type) -> [Line] {
    let descriptor = CatalogTests.descriptor(of: command)
    guard let type = OperationRegistry.fillable(descriptor.id) else { return [] }
    var lines: [Line] = []
    for values in SampleValues(["user": "maria.k", "ticket": "5", "customer": "7"]).all(of: type) {
      let line =
        command.path
        + command.inputs.flatMap { input in
          arguments(
            for: input, descriptor.fields.first { $0.name == input.field }, values[input.field])
        }
      guard (try? TestRoot.parseAsRoot(line)) != nil, !lines.contains(where: { $0.words == line }),
        let operation = try? type.init(filling: values)
      else { continue }
      lines.append(Line(words: line, risk: operation.risk))
    }
    return lines
  }

  private static func arguments(
    for input: FieldInput, _ field: OperationField?, _ value: FieldValues.Value?
  ) -> [String] {
    guard let name = input.names.first else { return [] }
    func each(_ texts: [String]) -> [String] {
      texts.flatMap { name.hasPrefix("--") ? [name, $0] : [$0] }
    }
    switch value {
    case nil: return []
    case .text(let word) where input.names.count > 1:
      // A flag for each of the words.
      guard case .choice(let words)? = field?.kind, let place = words.firstIndex(of: word) else {
        return each([word])
      }
      return [input.names[place]]
    case .text(let text): return each([text])
    case .list(let texts): return each(texts)
    case .items(let items): return each(items.map { "\($0.key)=\($0.value)" })
    case .flag(true): return [name]
    case .flag(false): return input.names.count > 1 ? [input.names[1]] : []
    }
  }
}
