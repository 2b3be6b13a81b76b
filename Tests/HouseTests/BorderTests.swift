import Foundation
import Testing

/// Strangers' text and tokens pass through few places, which nobody goes around (design 7).
@Suite struct BorderTests {
  /// The files of a room whose lines hold a text, comments left out.
  private static func files(of room: String, holding text: String) throws -> Set<String> {
    Set(
      try ImportTests.files(of: room).filter { file in
        file.lines.contains { line in
          !line.drop { $0 == " " }.hasPrefix("//") && line.contains(text)
        }
      }.map(\.name))
  }

  @Test("commands write JSON with everything escaped that could harm a terminal")
  func json() throws {
    // A value within a table, which is cleaned as a whole.
    #expect(try Self.files(of: "CLI", holding: ".serialized(") == ["Output/RecordRows.swift"])
    #expect(try Self.files(of: "SendbirdConsole", holding: ".serialized(") == [])
    #expect(try Self.files(of: "CLI", holding: ".safeText(").count > 5)
  }

  @Test("a token is taken out of its wrapping only where it is checked, sent or asked for")
  func reveal() throws {
    let places: [String: Set<String>] = [
      "SendbirdAPI": [
        "Client/Connection.swift", "HTTP/HTTPEngine.swift", "HTTP/HTTPProxy.swift",
        "Models/Secret.swift", "Models/User.swift", "Text/SecretMasking.swift",
      ],
      "Workspace": ["Tokens/TokenReader.swift"], "CLI": ["Output/DataPoint+line.swift"],
    ]
    for room in ImportTests.rooms.keys where room != "Sandbox" {
      #expect(try Self.files(of: room, holding: "reveal()") == places[room] ?? [], "\(room)")
    }
  }

  @Test("the terminal is written to by few, who clean what they write")
  func writes() throws {
    #expect(
      try Self.files(of: "CLI", holding: "StandardError.write(")
        == ["Streams/ProgressBar.swift"])
    #expect(
      try Self.files(of: "SendbirdConsole", holding: "StandardError.write(")
        == ["ConsoleLauncher.swift", "Plain/PlainLauncher.swift"])
    for room in ImportTests.rooms.keys {
      #expect(try Self.files(of: room, holding: " print(\"") == [], "\(room)")
      #expect(try Self.files(of: room, holding: "debugPrint(") == [], "\(room)")
    }
  }
}
