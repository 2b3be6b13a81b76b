import Terminal
import Testing
import Themes

@Suite struct InheritanceTests {
  @Test func theChildsPaletteAndRolesWin() throws {
    let parent = """
      name: p
      kind: dark
      credits: parent's
      palette: {bg: black, fg: white, accent: red}
      roles: {text: fg on bg, title: accent bold, link: accent underline}
      """
    let child = """
      name: t
      extends: p
      palette: {accent: green}
      roles: {link: fg}
      """
    let theme = try library(["t": child, "p": parent]).theme(named: "t")
    #expect(theme.name == "t")
    #expect(theme.kind == .dark)
    #expect(theme.credits == nil)
    #expect(
      theme.looks[.title]
        == Look(foreground: .ansi(2), background: .ansi(0), attributes: .bold))
    #expect(theme.looks[.link] == Look(foreground: .ansi(7), background: .ansi(0)))
    #expect(theme.looks[.text] == Look(foreground: .ansi(7), background: .ansi(0)))
  }

  @Test func monoAttributesAreInherited() throws {
    let parent = "name: p\nroles: {text: default, title: red}\nmono: {title: underline}"
    let child = "name: t\nextends: p\nroles: {title: blue bold}"
    let theme = try library(["t": child, "p": parent]).theme(named: "t")
    #expect(theme.looks.look(.title, at: .mono) == Look(attributes: .underline))
    #expect(theme.looks[.title] == Look(foreground: .ansi(4), attributes: .bold))
  }

  @Test func capitalsDoNotMatter() throws {
    let library = library([
      "Dusk": "name: Dusk\nextends: BASE", "base": "name: base\nroles: {text: red}",
    ])
    #expect(try library.theme(named: "dUSK").looks[.text].foreground == .ansi(1))
  }

  @Test(arguments: [
    (["a": "name: a\nextends: a"], "a.yaml", "a > a"),
    (["a": "name: a\nextends: b", "b": "name: b\nextends: a"], "b.yaml", "a > b > a"),
    (
      ["a": "name: a\nextends: b", "b": "name: b\nextends: c", "c": "name: c\nextends: b"],
      "c.yaml", "a > b > c > b"
    ),
  ])
  func aCircleIsAnError(_ files: [String: String], _ file: String, _ chain: String) throws {
    let library = ThemeLibrary(
      files.map { name, text in
        ThemeLibrary.Source(name: name, file: "\(name).yaml") { Array(text.utf8) }
      })
    let error = #expect(throws: ThemeError.self) { try library.theme(named: "a") }
    #expect(error?.code == .cycle)
    #expect(error?.file == file)
    #expect(error?.line == 2)
    #expect(error?.message.hasSuffix(": \(chain)") == true)
  }

  @Test func anUnknownParentIsNamedWithItsLine() throws {
    let library = library(["t": "name: t\nextends: bse", "base": "name: base"])
    let error = #expect(throws: ThemeError.self) { try library.theme(named: "t") }
    #expect(error?.code == .unknownTheme)
    #expect(error?.line == 2)
    #expect(error?.nearest == "base")
  }

  @Test func onlyTheFilesOfTheThemeAreRead() throws {
    let library = library(["t": "name: t\nroles: {text: red}", "broken": "name: [\n"])
    #expect(try library.theme(named: "t").name == "t")
    #expect(throws: ThemeError.self) { try library.theme(named: "broken") }
  }
}
