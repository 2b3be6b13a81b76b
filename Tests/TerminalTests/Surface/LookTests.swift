import Terminal
import Testing

@Suite("Roles and looks")
struct LookTests {
  @Test("Every role has its own name that leads back to it", arguments: Role.allCases)
  func names(role: Role) {
    #expect(Role(name: role.name) == role)
    #expect(Role.allCases.count { $0.name == role.name } == 1)
    var seen = 0
    var next = role.fallback
    while let fallback = next {
      seen += 1
      next = fallback.fallback
      if next == nil { #expect(fallback == .text) }
    }
    #expect((seen == 0) == (role == .text))
  }

  @Test("The longest known prefix is the fallback")
  func fallbacks() {
    #expect(Role.counterOver.fallback == .counter)
    #expect(Role.listSelectedBlur.fallback == .listSelected)
    #expect(Role.listSelected.fallback == .text)
    #expect(Role.barModeEdit.fallback == .bar)
    #expect(Role.text.fallback == nil)
    #expect(Role(name: "counter.nothing") == nil)
    #expect(Role(name: "frame.focus") == .frameFocus)
  }

  @Test("A sheet takes fallbacks, and exceptions for few colours")
  func sheet() {
    let bad = Look(foreground: .rgb(200, 40, 40), attributes: .bold)
    let sheet = LookSheet(
      looks: [.text: Look(foreground: .ansi(7)), .counter: bad],
      ansi: [.counterOver: Look(foreground: .ansi(1))], mono: [.counterOver: .reverse])
    #expect(sheet[.counterOver] == bad)
    #expect(sheet[.shadow] == Look(foreground: .ansi(7)))
    #expect(sheet.look(.counterOver, at: .rgb) == bad)
    #expect(
      sheet.look(.counterOver, at: .indexed256)
        == Look(foreground: .rgb(215, 0, 0), attributes: .bold))
    #expect(sheet.look(.counterOver, at: .ansi16) == Look(foreground: .ansi(1)))
    #expect(sheet.look(.counterOver, at: .mono) == Look(attributes: .reverse))
    #expect(
      sheet.look(.counter, at: .ansi16) == Look(foreground: .ansi(1), attributes: .bold))
    #expect(sheet.look(.counter, at: .mono) == Look(attributes: .bold))
  }

  @Test("A palette colour is its own nearest, and the first sixteen are never chosen")
  func palette() {
    for index in 16...255 {
      let (red, green, blue) = ColorReduction.components(of: index)
      let nearest = ColorReduction.indexed256(red, green, blue)
      #expect(nearest >= 16)
      #expect(ColorReduction.components(of: nearest) == (red, green, blue))
    }
  }

  @Test(
    "Colours keep their hue",
    arguments: [
      (0xBF616A, 131), (0x88C0D0, 110), (0xFFFFFF, 231), (0x000000, 16), (0x808080, 244),
      (0xFF8800, 208),
    ])
  func nearest(rgb: Int, index: Int) {
    let found = ColorReduction.indexed256(
      UInt8(rgb >> 16), UInt8(rgb >> 8 & 255), UInt8(rgb & 255))
    #expect(found == index)
  }

  @Test(
    "Sixteen colours keep their names",
    arguments: [(0xFF0000, 9), (0xCD0000, 1), (0x00CDCD, 6), (0xFFFFFF, 15), (0x000000, 0)])
  func standard(rgb: Int, index: Int) {
    let found = ColorReduction.ansi16(UInt8(rgb >> 16), UInt8(rgb >> 8 & 255), UInt8(rgb & 255))
    #expect(found == index)
  }

  @Test("The choice of a person is a limit")
  func choice() {
    #expect(ColorChoice(rawValue: "16") == .ansi16)
    #expect(ColorChoice(rawValue: "256")?.limit == .indexed256)
    #expect(ColorChoice.never.limit == .mono)
    #expect(ColorChoice(rawValue: "many") == nil)
  }
}
