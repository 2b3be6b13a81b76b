/// How strictly text from strangers is cleaned on its way to the screen.
package enum TextCleaning: Hashable, Sendable {
  /// For names, values and messages: joiners, variation selectors and skin tones inside an emoji are
  /// left out of the picture without a mark.
  case text
  /// For ids and metadata keys: nothing is left out; two different keys never look the same.
  case key
}
