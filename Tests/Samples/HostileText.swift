/// A text that a stranger could write to harm whoever looks at it, or by chance.
package struct HostileText: Sendable, CustomStringConvertible {
  /// What it tries, in a few words.
  package let description: String
  /// The text.
  package let text: String

  /// A text of scalars for which there is no literal, or none that could be read.
  private static func scalars(_ values: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView("a".unicodeScalars)
    text.append(contentsOf: values.compactMap(Unicode.Scalar.init))
    return String(text) + "z"
  }

  private init(_ description: String, _ text: String) {
    self.description = description
    self.text = text
  }

  /// Every text.
  ///
  /// Each has visible letters at both ends, so that one can see where it is.
  package static let all = sequences + controls + invisible + clusters + formats + long

  /// What a terminal would carry out.
  private static let sequences = [
    HostileText("CSI colour and clear", "a\u{1B}[31m\u{1B}[2J\u{1B}[Hz"),
    HostileText("CSI in one character", "a\u{9B}31m\u{9B}2Jz"),
    HostileText("OSC title", "a\u{1B}]0;owned\u{7}z"),
    HostileText("OSC clipboard", "a\u{1B}]52;c;b3duZWQ=\u{1B}\\z"),
    HostileText("OSC link", "a\u{1B}]8;;http://evil.example/\u{1B}\\click\u{1B}]8;;\u{1B}\\z"),
    HostileText("OSC in one character", "a\u{9D}0;owned\u{9C}z"),
    HostileText("DCS", "a\u{1B}Pq#0;2;0;0;0\u{1B}\\z"),
    HostileText("APC and PM", "a\u{1B}_Gf=100;AAAA\u{1B}\\\u{1B}^pm\u{1B}\\\u{9F}x\u{9C}z"),
    HostileText("reset and character set", "a\u{1B}c\u{1B}(0lqqk\u{0E}x\u{0F}z"),
    HostileText("asks the terminal", "a\u{1B}[6n\u{1B}[c\u{5}\u{1B}]11;?\u{7}z"),
    HostileText("end of a paste", "a\u{1B}[201~rm -rf /\nz"),
    HostileText("end of tmux's envelope", "a\u{1B}\\\u{1B}Ptmux;\u{1B}\u{1B}]52;c;eA==\u{7}z"),
  ]

  /// Controls by themselves.
  private static let controls = [
    HostileText("bell and backspace", "a\u{7}\u{8}\u{8}\u{8}z"),
    HostileText("carriage return over what was said", "harmless\rz"),
    HostileText("line ends", "a\nb\r\nc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}z"),
    HostileText("tabs", "a\t\tb\tz"),
    HostileText("NUL and DEL", "a\u{0}b\u{7F}c\u{0}z"),
    HostileText("every C0", scalars(0..<0x20)),
    HostileText("every C1", scalars(0x80..<0xA0)),
  ]

  /// What hides or turns round what stands beside it.
  private static let invisible = [
    HostileText("override", "user\u{202E}nimda\u{202C}z"),
    HostileText("override that is left open", "a\u{202E}gpj.exe"),
    HostileText("isolates", "a\u{2066}b\u{2067}c\u{2068}d\u{2069}z"),
    HostileText("embeddings and marks", "a\u{202A}b\u{202B}c\u{200E}d\u{200F}e\u{61C}z"),
    HostileText("zero width", "a\u{200B}b\u{200C}c\u{200D}d\u{2060}e\u{FEFF}z"),
    HostileText("soft hyphen and joiner", "a\u{AD}b\u{34F}c\u{180E}z"),
    HostileText("fillers that are nothing", "a\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}z"),
    HostileText("tags", "a\u{E0001}\u{E0065}\u{E006E}\u{E007F}z"),
    HostileText("annotations", "a\u{FFF9}b\u{FFFA}c\u{FFFB}z"),
    HostileText("only blanks", " \u{A0}\u{2003}\u{3000}\u{202F} "),
  ]

  /// What counts or measures in more than one way.
  private static let clusters = [
    HostileText("pile of marks", "a" + String(repeating: "\u{301}\u{323}\u{489}", count: 20) + "z"),
    HostileText("mark without a base", "\u{301}\u{20D7}z"),
    HostileText("family", "👨‍👩‍👧‍👦 and 👩🏽‍🚀z"),
    HostileText("joiners that join nothing", "a\u{200D}👩\u{200D}\u{200D}\u{200D}z\u{200D}"),
    HostileText("flags", "🇩🇪🇫🇷🇺z"),
    HostileText("flag of tags", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}z"),
    HostileText("selectors", "☺\u{FE0E}☺\u{FE0F}1\u{FE0F}\u{20E3}a\u{FE0F}\u{E0100}z"),
    HostileText("wide", "하나둘셋넷다섯여섯일곱여덟아홉열漢字かなｶﾅＡＢz"),
    HostileText("ambiguous", "┃━┏┓§±×→○●■□░▒▓z"),
    HostileText("jamo", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1160}\u{11A8}z"),
    HostileText("Indic marks", "\u{915}\u{94D}\u{937}\u{93F}\u{926}\u{940}z"),
    HostileText("right to left", "abc שלום مرحبا z"),
    HostileText("unassigned", "a\u{378}\u{1FAFF}\u{1FBFA}\u{E0FFF}z"),
    HostileText("private use", "a\u{E000}\u{F8FF}\u{F0000}\u{10FFFD}z"),
    HostileText("no characters", scalars([0xFFFE, 0xFFFF, 0x1FFFE, 0xFDD0, 0xFFFD])),
    HostileText("composed and not", "\u{E9}\u{65}\u{301}\u{1E69}\u{73}\u{323}\u{307}z"),
  ]

  /// What means something in the form it is put into.
  private static let formats = [
    HostileText("formula =", "=cmd|' /C calc'!A0"),
    HostileText("formula +", "+1+1"),
    HostileText("formula -", "-2+3"),
    HostileText("formula @", "@SUM(1)"),
    HostileText("formula behind a tab", "\t=1+1"),
    HostileText("formula behind a line end", "\r\n=1+1"),
    HostileText("cells", "a,\"b\";c\td\r\n\"\"z"),
    HostileText("path", "a/b?c#d%2F e&f=g+h%00z"),
    HostileText("dots", "../../etc/passwd"),
    HostileText("JSON", #"a"},{"b":"c\u0000\\"}]z"#),
    HostileText("shell", "a'; rm -rf ~; echo $(id) `id` \"$HOME\" \\z"),
    HostileText("YAML", "a: [b, c]\n- d: &e !f *g | >\n# z"),
    HostileText("markers of plans", "{customerId} {ticketId}z"),
    HostileText("option", "--yes"),
    HostileText("format", "%s%n%d %@ \\(a) ${b} {{c}}z"),
    HostileText("our own marks", "^[[31m<U+202E>^Hz"),
  ]

  private static let long = [
    HostileText("190 letters", String(repeating: "0123456789", count: 19)),
    HostileText("190 wide", String(repeating: "하", count: 190)),
    HostileText("190 hidden", String(repeating: "\u{202E}", count: 190)),
    HostileText("empty", ""),
  ]
}

extension HostileText {
  /// Whether a text can be shown as it is: nothing in it moves, hides, reorders or rings.
  ///
  /// Written anew from Unicode's own properties, so that a mistake of the border is seen.
  package static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint {
        return false
      }
      return switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
      default: true
      }
    }
  }
}
