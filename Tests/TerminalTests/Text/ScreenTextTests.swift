import Terminal
import Testing

@Suite("The picture of text")
struct ScreenTextTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let text: String
    let picture: String
    let width: Int
    var keyPicture: String?
    var testDescription: String { picture }

    init(_ text: String, _ picture: String, _ width: Int, key: String? = nil) {
      self.text = text
      self.picture = picture
      self.width = width
      keyPicture = key
    }
  }

  static let samples: [Sample] = [
    Sample("", "", 0),
    Sample("plain ASCII ~", "plain ASCII ~", 13),
    Sample("caf\u{E9}", "caf\u{E9}", 4),
    Sample("cafe\u{301}", "cafe\u{301}", 4),
    Sample("\u{4E2D}\u{6587}", "\u{4E2D}\u{6587}", 4),
    Sample("\u{D55C}\u{AD6D}", "\u{D55C}\u{AD6D}", 4),
    // Conjoining jamo share one cell pair.
    Sample("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
    Sample("\u{1F600}", "\u{1F600}", 2),
    // A family, a heart with VS16, a skin tone: only the first picture.
    Sample(
      "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{1F468}", 2,
      key: "\u{1F468}<U+200D>\u{1F469}<U+200D>\u{1F467}"),
    Sample("\u{2764}\u{FE0F}", "\u{2764}", 1, key: "\u{2764}<U+FE0F>"),
    Sample("\u{1F44D}\u{1F3FD}", "\u{1F44D}", 2, key: "\u{1F44D}<U+1F3FD>"),
    Sample("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1, key: "1<U+FE0F><U+20E3>"),
    Sample(
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "\u{1F3F4}", 2,
      key: "\u{1F3F4}<U+E0067><U+E0062><U+E007F>"),
    // A flag is shown as its two letters.
    Sample("\u{1F1F0}\u{1F1F7}", "KR", 2, key: "<U+1F1F0><U+1F1F7>"),
    // A vowel sign that takes room becomes the next cell.
    Sample("\u{915}\u{93F}", "\u{915}\u{93F}", 2),
    Sample("\u{915}\u{94D}\u{937}", "\u{915}\u{94D}\u{937}", 2),
    // Hidden characters.
    Sample("a\u{1B}[31m", "a^[[31m", 7),
    Sample("\t\r\n\u{0}\u{7F}", "^I^M^J^@^?", 10),
    Sample("\u{9B}31m", "<U+009B>31m", 11),
    Sample("\u{202E}abc", "<U+202E>abc", 11),
    Sample("\u{2066}x\u{2069}", "<U+2066>x<U+2069>", 17),
    Sample("\u{200B}", "<U+200B>", 8),
    Sample("\u{FEFF}", "<U+FEFF>", 8),
    Sample("\u{AD}", "<U+00AD>", 8),
    Sample("\u{2028}\u{2029}", "<U+2028><U+2029>", 16),
    Sample("user5\u{200D}", "user5<U+200D>", 13),
    Sample("a\u{200C}b", "a<U+200C>b", 10),
    Sample("\u{3164}", "<U+3164>", 8),
    Sample("\u{115F}", "<U+115F>", 8),
    Sample("\u{E0041}", "<U+E0041>", 9),
    Sample("\u{10FFFF}", "<U+10FFFF>", 10),
    // A mark without a base.
    Sample("\u{301}", "<U+0301>", 8),
    // A modifier after a letter is no skin tone.
    Sample("a\u{1F3FD}", "a\u{1F3FD}", 3, key: "a<U+1F3FD>"),
    // More than four marks don't fit into a cell of curses.
    Sample(
      "e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}\u{304}", 1,
      key: "e\u{301}\u{302}\u{303}\u{304}<U+0305>"),
  ]

  @Test("is what the policy says", arguments: samples)
  func picture(_ sample: Sample) {
    #expect(ScreenText.cleaned(sample.text) == sample.picture)
    #expect(ScreenText.width(sample.text) == sample.width)
    let keyPicture = sample.keyPicture ?? sample.picture
    #expect(bytes(ScreenText.cleaned(sample.text, cleaning: .key)) == bytes(keyPicture))
  }

  @Test("is as wide as its clusters, its cells and its drawing", arguments: samples)
  func widthsAgree(_ sample: Sample) {
    for cleaning in [TextCleaning.text, .key] {
      let width = ScreenText.width(sample.text, cleaning: cleaning)
      let clusters = ScreenText.clusters(sample.text, cleaning: cleaning)
      #expect(clusters.reduce(0) { $0 + $1.width } == width)
      #expect(clusters.map { String(sample.text[$0.range]) }.joined() == sample.text)
      var surface = Surface(size: Size(columns: 120, rows: 1))
      let used = surface.put(
        sample.text, at: Point(column: 0, row: 0), role: .text, cleaning: cleaning)
      #expect(used == width)
      #expect(
        surface.text(row: 0)
          == trimmed(ScreenText.cleaned(sample.text, cleaning: cleaning)))
    }
  }

  @Test("is never wider than asked when it is cut", arguments: samples)
  func cut(_ sample: Sample) {
    for cleaning in [TextCleaning.text, .key] {
      for limit in 0...sample.width + 2 {
        let cut = ScreenText.cut(sample.text, to: limit, cleaning: cleaning)
        let width = ScreenText.width(cut, cleaning: cleaning)
        #expect(width <= limit)
        if ScreenText.width(sample.text, cleaning: cleaning) <= limit {
          #expect(bytes(cut) == bytes(sample.text))
        }
      }
    }
  }

  @Test("keeps the beginning and says that something is missing")
  func ellipsis() {
    #expect(ScreenText.cut("abcdefgh", to: 8) == "abcdefgh")
    #expect(ScreenText.cut("abcdefgh", to: 7) == "abcde..")
    #expect(ScreenText.cut("abcdefgh", to: 2) == "..")
    #expect(ScreenText.cut("abcdefgh", to: 1) == ".")
    #expect(ScreenText.cut("abcdefgh", to: 0) == "")
    #expect(ScreenText.cut("abcdefgh", to: -3) == "")
    #expect(ScreenText.cut("abcdefgh", to: 4, ellipsis: "") == "abcd")
    #expect(ScreenText.cut("\u{4E2D}\u{6587}\u{5B57}", to: 5) == "\u{4E2D}..")
    #expect(ScreenText.cut("\u{4E2D}\u{6587}\u{5B57}", to: 4) == "\u{4E2D}..")
    #expect(ScreenText.cut("\u{4E2D}\u{6587}\u{5B57}", to: 3) == "..")
  }

  @Test("of any scalar takes the room it says, and controls never get through")
  func everyScalar() {
    for value in (0...0x2FFF as ClosedRange<UInt32>) {
      check(value)
    }
    for value in stride(from: 0x3000 as UInt32, through: 0x10FFFF, by: 37) { check(value) }
  }

  private func check(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    let text = String(Character(scalar))
    for cleaning in [TextCleaning.text, .key] {
      let picture = ScreenText.cleaned(text, cleaning: cleaning)
      let isClean = picture.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
          && !$0.properties.isDefaultIgnorableCodePoint
          && $0.properties.generalCategory != .format
      }
      if !isClean || ScreenText.width(text, cleaning: cleaning) < 1 {
        Issue.record("U+\(String(value, radix: 16)) is shown as \(picture.debugDescription)")
      }
    }
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func trimmed(_ text: String) -> String {
  var text = text
  while text.last == " " { text.removeLast() }
  return text
}
