import ArgumentParser

/// How data is printed (product.md 2).
package enum OutputFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case jsonl
  case dataPoints = "data-points"
  case curl

  /// Whether scripts read it, and so expect errors as JSON too.
  var isJSON: Bool { self == .json || self == .jsonl }

  /// Whether arguments ask for JSON, also when they can't be read otherwise.
  static func isJSON(in arguments: [String]) -> Bool {
    var format: OutputFormat?
    let options = arguments.prefix { $0 != "--" }
    for (index, argument) in options.enumerated() {
      if argument == "--output", index + 1 < options.count {
        format = OutputFormat(rawValue: options[index + 1]) ?? format
      } else if argument.hasPrefix("--output=") {
        format = OutputFormat(rawValue: String(argument.dropFirst("--output=".count))) ?? format
      }
    }
    return format?.isJSON ?? false
  }
}
