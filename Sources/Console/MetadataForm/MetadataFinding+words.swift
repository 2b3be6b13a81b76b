import Operations
import Widgets

extension MetadataFinding {
  /// The finding below its own row, where nobody needs the key again: the reason comes first.
  var wordsInRow: String {
    guard case .rule(let violation) = kind else { return message }
    let subject = part == .key ? "key" : "value"
    return "\(subject): \(violation.wordsInField)"
  }

  /// The finding in the last row, with as much of the key as tells it apart.
  func words(in form: MetadataForm) -> String {
    guard let row, form.rows.indices.contains(row) else { return message }
    let key = form.rows[row].key.text
    return key.isEmpty
      ? wordsInRow : "\(ScreenText.cut(key, to: 24, cleaning: .key)): \(wordsInRow)"
  }
}
