import Foundation

/// A request or an answer of HTTP/1.1 at the beginning of some bytes.
struct RelayedMessage: Sendable {
  /// The first line, such as `PUT /v3/users/u HTTP/1.1`.
  let firstLine: String
  /// What follows the head.
  let body: [UInt8]
  /// Everything, as it came.
  let bytes: [UInt8]

  /// Reads the whole message that stands first; nil while it isn't whole.
  init?(_ bytes: [UInt8]) {
    guard let end = Self.headEnd(of: bytes) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    let name = "content-length:"
    let header = lines.first { $0.lowercased().hasPrefix(name) }
    let text = header?.dropFirst(name.count).trimmingCharacters(in: .whitespaces)
    let length = text.flatMap { Int($0) } ?? 0
    guard bytes.count >= end + 4 + length else { return nil }
    firstLine = lines[0]
    body = Array(bytes[(end + 4)..<(end + 4 + length)])
    self.bytes = Array(bytes[..<(end + 4 + length)])
  }

  private static func headEnd(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    let mark: [UInt8] = [13, 10, 13, 10]
    return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual(mark) }
  }

  /// The second word: an answer's status.
  var status: Int? { word(1).flatMap { Int($0) } }
  /// The first word: a request's method.
  var method: String { word(0) ?? "" }
  /// The second word: a request's target, without its query.
  var path: String { word(1)?.split(separator: "?").first.map(String.init) ?? "" }

  private func word(_ index: Int) -> String? {
    let words = firstLine.split(separator: " ")
    return words.indices.contains(index) ? String(words[index]) : nil
  }
}
