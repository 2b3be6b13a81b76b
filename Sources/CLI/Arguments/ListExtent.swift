import ArgumentParser
import Operations

/// How much of a list is wanted.
struct ListExtent<Action: Operation>: ParsableArguments, Sendable {
  @Option(help: .field("limit", of: Action.self, "N"))
  var limit: String?

  @Flag(help: .field("all", of: Action.self))
  var all = false

  init() {}

  mutating func validate() throws {
    if all, limit != nil { throw ValidationError("--limit and --all exclude each other.") }
  }

  /// The number of records in all; nil for every one.
  func total() throws(CommandFailure) -> Int? {
    if all { return nil }
    let standard = Action.descriptor.fields.first { $0.name == "limit" }?.defaultValue
    return try ArgumentValue.wholeNumber(limit ?? standard ?? "", field: Rules.limitField)
  }
}
