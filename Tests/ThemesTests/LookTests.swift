import Terminal
import Testing
import Themes

/// What the words of a look become.
@Suite struct LookTests {
  static let white = Color.rgb(255, 255, 255)
  static let black = Color.rgb(0, 0, 0)
  static let blue = Color.rgb(0, 0, 255)

  @Test(arguments: [
    ("accent", Look(foreground: blue, background: black)),
    ("bg on accent bold", Look(foreground: black, background: blue, attributes: .bold)),
    ("on accent", Look(foreground: white, background: blue)),
    (
      "bold underline", Look(foreground: white, background: black, attributes: [.bold, .underline])
    ),
    ("fg/60", Look(foreground: .rgb(153, 153, 153), background: black)),
    ("fg on accent/20", Look(foreground: white, background: .rgb(0, 0, 51))),
    ("fg/50 on accent", Look(foreground: .rgb(128, 128, 255), background: blue)),
    ("bright-red on default", Look(foreground: .ansi(9), background: .terminalDefault)),
    ("red/40", Look(foreground: .ansi(1), background: black, attributes: .dim)),
    ("'#88C0d0'", Look(foreground: .rgb(0x88, 0xC0, 0xD0), background: black)),
  ])
  func aWordingBecomesALook(_ wording: String, _ look: Look) throws {
    #expect(try theme(colorful + "  title: \(wording)").looks[.title] == look)
  }

  @Test func theLongestKnownBeginningOfTheNameIsTaken() throws {
    let looks = try theme(
      colorful + "  counter: accent\n  list.selected: bold\n  bar: red\n  bar.mode: blue\n"
        + "  chart: green"
    ).looks
    #expect(looks[.counterOver] == looks[.counter])
    #expect(looks[.counterOver].foreground == Self.blue)
    #expect(looks[.listSelectedBlur].attributes == .bold)
    #expect(looks[.barKey].foreground == .ansi(1))
    #expect(looks[.barModeEdit].foreground == .ansi(4))
    #expect(looks[.chart3].foreground == .ansi(2))
    #expect(looks[.stateError] == looks[.text])
    #expect(looks[.shadow] == Look(foreground: Self.white, background: Self.black))
  }

  /// With the terminal's own background, writing in its colour is only possible reversed.
  @Test(arguments: [
    ("bg on accent", Look(foreground: .ansi(6), attributes: .reverse)),
    ("bg on fg", Look(attributes: .reverse)),
    ("accent on fg", Look(background: .ansi(6), attributes: .reverse)),
    ("bg on accent reverse", Look(foreground: .ansi(6))),
    ("fg on accent", Look(background: .ansi(6))),
    ("fg/60", Look(attributes: .dim)),
  ])
  func theTerminalsOwnColorsSwap(_ wording: String, _ look: Look) throws {
    let plain = "name: t\npalette: {bg: default, fg: default, accent: cyan}\n"
    let theme = try theme(plain + "roles:\n  text: fg on bg\n  title: \(wording)")
    #expect(theme.looks[.title] == look)
  }

  @Test func sixteenColorsAreChosenOrNearest() throws {
    let text = colorful + "  title: accent on bg\n  link: fg/60\n  key: red\nansi: {accent: cyan}"
    let looks = try theme(text).looks
    #expect(
      looks.look(.title, at: .ansi16) == Look(foreground: .ansi(6), background: .ansi(0)))
    #expect(
      looks.look(.link, at: .ansi16)
        == Look(foreground: .ansi(15), background: .ansi(0), attributes: .dim))
    #expect(looks.look(.key, at: .ansi16) == Look(foreground: .ansi(1), background: .ansi(0)))
    #expect(looks[.title].foreground == Self.blue)
  }

  @Test func monoTakesTheMostParticularAttributes() throws {
    let looks = try theme(
      colorful + "  counter: accent\n  counter.over: accent bold\n  link: fg/60\n"
        + "mono:\n  counter: underline\n  list: reverse"
    ).looks
    func mono(_ role: Role) -> Attributes { looks.look(role, at: .mono).attributes }
    #expect(mono(.counter) == .underline)
    #expect(mono(.counterWarn) == .underline)
    #expect(mono(.counterOver) == .bold)
    #expect(mono(.listSelectedBlur) == .reverse)
    #expect(mono(.link) == .dim)
    #expect(mono(.text) == [])
  }

  @Test func aPaletteMayHoldBlends() throws {
    let palette = """
      name: t
      palette:
        bg: "#000000"
        fg: "#ffffff"
        quiet: fg/60
        half: "#ff0000/50"
      roles:
        text: fg on bg
        title: quiet bold
        link: quiet/50
        key: fg on half

      """
    let looks = try theme(palette).looks
    #expect(
      looks[.title]
        == Look(
          foreground: .rgb(153, 153, 153), background: Self.black, attributes: .bold))
    #expect(looks[.link].foreground == .rgb(77, 77, 77))
    #expect(looks[.key].background == .rgb(128, 0, 0))
    #expect(looks.look(.title, at: .mono).attributes == [.bold, .dim])
    #expect(looks.look(.title, at: .ansi16).attributes == [.bold, .dim])
    #expect(looks.look(.key, at: .mono).attributes == .underline)
  }

  /// Sixteen colours have no shades: an underline stands for a blended background.
  @Test(arguments: ["bg: '#000000', fg: '#ffffff'", "bg: default, fg: default"])
  func aBlendedBackgroundIsAnUnderline(_ palette: String) throws {
    let text = "name: t\npalette: {\(palette)}\nroles:\n  text: fg on bg\n  title: fg on fg/20"
    let looks = try theme(text).looks
    let look = looks.look(.title, at: .ansi16)
    #expect(look.background == looks.look(.text, at: .ansi16).background)
    #expect(look.foreground == looks.look(.text, at: .ansi16).foreground)
    #expect(look.attributes == .underline)
  }
}
