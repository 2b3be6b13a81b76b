package import ArgumentParser

/// The formats that some commands print.
package protocol FormatSet: Sendable {
  /// The formats, in the order of help.
  static var formats: [OutputFormat] { get }
}

/// What an operation prints whose outcome is one record.
package enum RecordFormats: FormatSet {
  package static let formats: [OutputFormat] = [.table, .json, .dataPoints, .curl]
}

/// What an operation prints that lists records.
package enum ListFormats: FormatSet {
  package static let formats = OutputFormat.allCases
}

/// What a command prints that is about this machine.
package enum OwnFormats: FormatSet {
  package static let formats: [OutputFormat] = [.table, .json]
}

/// What a command prints that lists what is on this machine.
package enum OwnListFormats: FormatSet {
  package static let formats: [OutputFormat] = [.table, .json, .jsonl]
}

/// The value of a command's `--output`.
///
/// Help and completions name the formats of the command alone; any other is read all the same, so that
/// the refusal can say what it is for.
package struct CommandFormat<Formats: FormatSet>: ExpressibleByArgument, Sendable {
  /// The format.
  package let output: OutputFormat

  /// Wraps a format.
  package init(_ output: OutputFormat) {
    self.output = output
  }

  package init?(argument: String) {
    guard let output = OutputFormat(argument: argument) else { return nil }
    self.output = output
  }

  package var defaultValueDescription: String { output.rawValue }

  package static var allValueStrings: [String] { Formats.formats.map(\.rawValue) }

  package static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension FormatSet {
  /// The formats as a list for a sentence, such as `table, json or jsonl`.
  static var words: String {
    let words = formats.map(\.rawValue)
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
