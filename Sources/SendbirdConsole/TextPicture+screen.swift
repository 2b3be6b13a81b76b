import CLI
import Terminal

extension TextPicture {
  /// Text as the screen shows it, with the same marks and widths.
  static let screen = TextPicture { text, isKey in
    ScreenText.cleaned(text, cleaning: isKey ? .key : .text)
  } width: { text in
    ScreenText.width(text)
  }
}
