import ArgumentParser
import Operations

/// Keys with values, from JSON beside the `k=v` arguments.
struct ItemOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "More items, as a JSON object whose values are strings.", valueName: "JSON"))
  var json: String?

  @Option(
    help: ArgumentHelp(
      "More items, from a file with a JSON object whose values are strings; - is standard input.",
      valueName: "FILE"), completion: .file())
  var file: String?

  init() {}

  /// All items in the order of arguments, JSON and file, with the place where each was read.
  ///
  /// - Parameters:
  ///   - pairs: The `k=v` arguments.
  ///   - field: The name of the items at Sendbird, for errors.
  /// - Returns: The items; a key that is there twice is found by the operation's rules.
  /// - Throws: 65 with source, line and key.
  func items(
    with pairs: [String], field: String
  ) async throws(CommandFailure) -> (items: [MetadataItem], origins: [ByteKey: String]) {
    var items = try ArgumentValue.pairs(pairs, field: field)
    var origins: [ByteKey: String] = [:]
    var objects: [ItemObject] = []
    if let json {
      objects.append(try ItemObject(Array(json.utf8), from: "--json", field: field))
    }
    if let file {
      objects.append(try ItemObject(try await InputFile.read(file), from: file, field: field))
    }
    for object in objects {
      for (item, origin) in zip(object.items, object.origins) {
        items.append(item)
        origins[ByteKey(item.key)] = origin
      }
    }
    return (items, origins)
  }
}
