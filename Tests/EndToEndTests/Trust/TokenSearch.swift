import Foundation
import Operations
import Testing

/// Looks for a token in whatever was left behind or said, in every form that it can have there.
struct TokenSearch {
  /// A form of a token with the name under which it is reported.
  private let forms: [(name: String, bytes: [UInt8])]

  /// Looks for tokens by their names.
  init(_ tokens: KeyValuePairs<String, String>) {
    forms = tokens.flatMap { name, token in
      Self.forms(of: token).map { (name: "\(name) \($0.0)", bytes: Array($0.1.utf8)) }
    }
  }

  private static func forms(of token: String) -> [(String, String)] {
    let inJSON = String(JSONValue.string(token).serialized().dropFirst().dropLast())
    let upper = SandboxProcess.segment(token)
    var forms = [
      ("as it is", token), ("in JSON", inJSON),
      ("in JSON with slashes", inJSON.replacing("/", with: "\\/")),
      ("percent-encoded", upper.uppercased()), ("percent-encoded", upper),
      ("percent-encoded in lower case", upper.lowercased()),
    ]
    // Whatever stands before it moves the bits; what is left in the middle is the same.
    for offset in 0..<3 {
      let padded = Data(String(repeating: "x", count: offset).utf8 + Array(token.utf8))
      let text = padded.base64EncodedString()
      let start = offset == 0 ? 0 : 4
      forms.append(("in Base64 \(offset)", String(text.dropFirst(start).dropLast(4))))
    }
    return forms
  }

  /// The names of the tokens that stand in some bytes.
  func found(in bytes: some Sequence<UInt8>) -> [String] {
    let data = Data(bytes)
    return forms.filter { data.range(of: Data($0.bytes)) != nil }.map(\.name)
  }

  /// Expects none of the tokens in a text.
  func expectNone(
    in text: String, _ place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectNone(in: Array(text.utf8), place, sourceLocation: sourceLocation)
  }

  /// Expects none of the tokens in some bytes, nor in what they put on the clipboard.
  func expectNone(
    in bytes: [UInt8], _ place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for name in found(in: bytes) {
      Issue.record("\(name) is in \(place)", sourceLocation: sourceLocation)
    }
    for copied in Self.clipboard(in: bytes) {
      for name in found(in: copied) {
        Issue.record("\(name) is on the clipboard, by \(place)", sourceLocation: sourceLocation)
      }
    }
  }

  /// Expects none of the tokens in any file below a folder, nor in a name of one.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - allowed: The ends of the paths where tokens belong.
  ///   - sourceLocation: Where it is expected.
  func expectNone(
    below folder: String, but allowed: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var seen = 0
    let files = FileManager.default.enumerator(atPath: folder)
    while let name = files?.nextObject() as? String {
      expectNone(in: name, "the name of \(name)", sourceLocation: sourceLocation)
      guard !allowed.contains(where: name.hasSuffix),
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)")
      else { continue }
      seen += 1
      expectNone(in: Array(data), name, sourceLocation: sourceLocation)
    }
    #expect(seen > 0, sourceLocation: sourceLocation)
  }

  /// What was put on the clipboard (OSC 52).
  private static func clipboard(in bytes: [UInt8]) -> [Data] {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\u{1B}]52;c;")
    return parts.dropFirst().compactMap { part in
      Data(
        base64Encoded: String(
          part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }))
    }
  }
}
