import Logging
import Operations

/// Writes each event as one line of JSON, so that no value can look like another line.
struct JSONLineLogHandler: LogHandler {
  private let file: LogFile
  private let now: @Sendable () -> Timestamp

  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?
  var logLevel = Logger.Level.info

  init(file: LogFile, now: @escaping @Sendable () -> Timestamp = systemTime) {
    self.file = file
    self.now = now
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let members =
      [
        JSONMember("time", .string(now().iso8601)),
        JSONMember("level", .string(event.level.rawValue)),
        JSONMember("message", .string(event.message.description)),
      ] + fields.map { JSONMember($0.key, Self.json($0.value)) }
    file.append(JSONValue.object(members).safeText())
  }

  private static func json(_ value: Logger.Metadata.Value) -> JSONValue {
    switch value {
    case .string(let text): .string(text)
    case .stringConvertible(let number as Int): .number(String(number))
    case .stringConvertible(let value): .string(value.description)
    case .array(let values): .array(values.map(json))
    case .dictionary(let values):
      .object(values.sorted { $0.key < $1.key }.map { JSONMember($0.key, json($0.value)) })
    }
  }
}
