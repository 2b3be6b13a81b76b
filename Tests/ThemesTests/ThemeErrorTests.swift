import Testing
import Themes

/// Every mistake is reported with its line and, where one is near, the name that was meant.
@Suite struct ThemeErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let code: ThemeError.Code
    let line: Int?
    var nearest: String?
    var testDescription: String { text.split(separator: "\n").last.map(String.init) ?? "" }
  }

  static let text = "name: t\nroles:\n  text: default\n"

  static let cases = [
    Case(text: "name: t\nrols:\n  text: fg", code: .unknownKey, line: 2, nearest: "roles"),
    Case(text: "name: t\n\nzebra: 1", code: .unknownKey, line: 3),
    Case(text: "nam: t", code: .unknownKey, line: 1, nearest: "name"),
    Case(text: "kind: any", code: .missingKey, line: 1),
    Case(text: "name:", code: .badValue, line: 1),
    Case(text: "name: [t]", code: .badValue, line: 1),
    Case(text: "- name", code: .syntax, line: 1),
    Case(text: "", code: .syntax, line: 1),
    Case(text: "name: t\nroles: \"unclosed", code: .syntax, line: 2),
    Case(text: "name: t\nname: u", code: .syntax, line: 1),
    Case(text: "name: t\nkind: drak", code: .badValue, line: 2, nearest: "dark"),
    Case(text: text + "  lst.selected: bold", code: .unknownKey, line: 4, nearest: "list.selected"),
    Case(text: text + "  Text: bold", code: .unknownKey, line: 4, nearest: "text"),
    Case(text: text + "  title: bodl", code: .unknownKey, line: 4, nearest: "bold"),
    Case(text: text + "  title: red bodl", code: .badValue, line: 4, nearest: "bold"),
    Case(text: text + "  title: red on", code: .badValue, line: 4),
    Case(text: text + "  title: red/0", code: .badValue, line: 4),
    Case(text: text + "  title: red/101", code: .badValue, line: 4),
    Case(text: text + "  title: red/x", code: .badValue, line: 4),
    Case(text: text + "  title: '#12345g'", code: .badValue, line: 4),
    Case(text: text + "  title: ", code: .badValue, line: 4),
    Case(text: text + "  title: [bold]", code: .badValue, line: 4),
    Case(text: text + "  title: bright-rde", code: .unknownKey, line: 4, nearest: "bright-red"),
    Case(text: text + "palette:\n  fg: rde", code: .badValue, line: 5, nearest: "red"),
    Case(text: text + "palette:\n  acent: red", code: .unknownKey, line: 5, nearest: "accent"),
    Case(text: text + "palette:\n  bold: red", code: .badValue, line: 5),
    Case(text: text + "palette:\n  red: red", code: .badValue, line: 5),
    Case(text: text + "palette:\n  a b: red", code: .badValue, line: 5),
    Case(text: text + "palette:\n  quiet: fg/0", code: .badValue, line: 5),
    Case(text: text + "palette:\n  quiet: a b/5", code: .badValue, line: 5),
    Case(
      text: text + "  title: quiet\npalette:\n  quiet: gf/50\n  fg: red", code: .unknownKey,
      line: 6,
      nearest: "fg"),
    Case(
      text: text + "  title: quiet\npalette:\n  quiet: low/50\n  low: fg/50\n  fg: red",
      code: .badValue, line: 4),
    Case(text: text + "source:", code: .badValue, line: 4),
    Case(text: text + "palette: red", code: .badValue, line: 4),
    Case(text: text + "ansi:\n  accent: '#0000ff'", code: .badValue, line: 5),
    Case(text: text + "ansi:\n  accent: blu", code: .badValue, line: 5, nearest: "blue"),
    Case(text: text + "ansi:\n  accent: blue", code: .unknownKey, line: 5),
    Case(text: text + "mono:\n  titel: bold", code: .unknownKey, line: 5, nearest: "title"),
    Case(text: text + "mono:\n  title: red bold", code: .badValue, line: 5),
    Case(text: "name: t\nroles:\n  title: bold", code: .missingKey, line: nil),
    Case(text: "name: u", code: .badValue, line: nil),
  ]

  @Test(arguments: cases) func saysWhereAndWhatWasMeant(_ example: Case) throws {
    let error = try #require(failure(example.text))
    #expect(error.code == example.code, "\(error)")
    #expect(error.line == example.line, "\(error)")
    #expect(error.nearest == example.nearest, "\(error)")
    #expect(error.file == "t.yaml")
  }

  @Test func readsAsOneLine() throws {
    let error = try #require(failure(Self.text + "  lst.selected: bold"))
    #expect(
      error.description
        == #"t.yaml:4: "lst.selected" is no role; did you mean "list.selected"?"#)
  }

  @Test func aMistakeInAParentNamesTheParentsFile() throws {
    let library = library(["t": "name: t\nextends: p", "p": "name: p\n\nrole: x"])
    let error = #expect(throws: ThemeError.self) { try library.theme(named: "t") }
    #expect(error?.file == "p.yaml")
    #expect(error?.line == 3)
    #expect(error?.nearest == "roles")
  }

  @Test func aColorThatOnlyTheChildLacksIsFoundInTheParentsRole() throws {
    let library = library(["t": "name: t\nextends: p", "p": "name: p\nroles:\n  text: ink"])
    let error = #expect(throws: ThemeError.self) { try library.theme(named: "t") }
    #expect(error?.file == "p.yaml")
    #expect(error?.line == 3)
  }
}
