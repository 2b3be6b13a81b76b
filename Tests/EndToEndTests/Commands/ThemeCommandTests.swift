import Foundation
import Testing

/// `theme list|show|check` through the real binary.
@Suite struct ThemeCommandTests {
  private static let folder = ".config/sendbird-console/themes"

  private static func run(
    _ home: TemporaryFolder, _ arguments: String..., environment: [String: String] = [:]
  ) async throws -> Binary.Output {
    try await Binary.run(
      ["theme"] + arguments,
      environment: ["HOME": home.path(), "LANG": "C.UTF-8"].merging(environment) { $1 })
  }

  @Test("themes are listed with their kind, place and contrast")
  func list() async throws {
    let home = try TemporaryFolder()
    try home.write("\(Self.folder)/a.yaml", "name: nord\nextends: nord\n")
    let output = try await Self.run(home, "list")
    #expect(output.status == 0)
    #expect(output.lines.first?.hasPrefix("NAME") == true)
    #expect(output.lines.contains { $0.hasPrefix("terminal ") && $0.contains("shipped") })
    let nord = output.lines.filter { $0.hasPrefix("nord ") }
    #expect(nord.count == 1)
    #expect(nord.first?.contains("user") == true)
    let json = try await Self.run(home, "list", "--output", "jsonl")
    #expect(json.lines.count == output.lines.count - 1)
    #expect(json.lines.contains { $0.contains(#""name":"dracula""#) })
  }

  @Test("a sample is plain in a pipe, and coloured when that is asked for")
  func show() async throws {
    let home = try TemporaryFolder()
    let plain = try await Self.run(home, "show", "nord")
    #expect(plain.status == 0)
    #expect(plain.out.contains("[PROD]") && !plain.out.contains("\u{1B}"))
    let colored = try await Self.run(home, "show", "nord", "--color", "256")
    #expect(colored.out.contains("38;5;") && colored.lines.count == plain.lines.count)
    let ascii = try await Self.run(home, "show", "nord", "--glyphs", "ascii")
    #expect(ascii.out.allSatisfy { $0.isASCII })
    let unknown = try await Self.run(home, "show", "norda")
    #expect(unknown.status == 78)
    #expect(unknown.err.contains("did you mean \"nord\"?"))
  }

  @Test("the check ends with 0, 65 or 78, and says where")
  func check() async throws {
    let home = try TemporaryFolder()
    let all = try await Self.run(home, "check")
    #expect(all.status == 0, "\(all.out)")
    #expect(all.lines.allSatisfy { $0.hasSuffix(": ok") })

    try home.write(
      "pale.yaml",
      "name: pale\nextends: base-dark\ncredits: me, MIT\nsource: here\npalette: {bad: '#803030'}\n")
    let pale = try await Self.run(home, "check", home.path("pale.yaml"))
    #expect(pale.status == 65)
    #expect(pale.out.contains("4.5:1 is the least"))

    try home.write("\(Self.folder)/broken.yaml", "name: broken\nrols: 1\n")
    let broken = try await Self.run(home, "check")
    #expect(broken.status == 78)
    #expect(broken.out.contains("broken.yaml:2: \"rols\" is no key of a theme"))
    #expect(broken.out.contains("did you mean \"roles\"?"))
    let named = try await Self.run(home, "check", "nord", "--output", "json")
    #expect(named.status == 0)
    #expect(named.out.contains(#""ok" : true"#) || named.out.contains(#""ok": true"#))
  }
}
