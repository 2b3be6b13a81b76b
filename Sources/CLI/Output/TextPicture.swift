/// How text from strangers looks: cleaned, and how wide it is then.
///
/// The executable hands in the screen's own functions, so that a table and the screen show the same
/// marks, and this room needs no screen code.
package struct TextPicture: Sendable {
  /// The text as it is shown, on one line; keys and ids are cleaned more strictly.
  let cleaned: @Sendable (_ text: String, _ isKey: Bool) -> String
  /// The columns that a cleaned text takes.
  let width: @Sendable (_ text: String) -> Int

  /// Makes a picture of two functions.
  ///
  /// - Parameters:
  ///   - cleaned: The text as it is shown, on one line; strictly for keys and ids.
  ///   - width: The columns that a cleaned text takes.
  package init(
    cleaned: @escaping @Sendable (_ text: String, _ isKey: Bool) -> String,
    width: @escaping @Sendable (_ text: String) -> Int
  ) {
    self.cleaned = cleaned
    self.width = width
  }
}
