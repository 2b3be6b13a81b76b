/// The numbers of a control sequence: `?25;1$` or `1;5:3`.
struct Parameters {
  /// The sign that tells private sequences apart: one of `< = > ?`.
  let prefix: Character?
  /// The parameters without the prefix, as they came.
  let text: String
  private var values: [[Int?]] = []

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      prefix = Character(Unicode.Scalar(first))
      rest = rest.dropFirst()
    } else {
      prefix = nil
    }
    text = String(decoding: rest, as: UTF8.self)
    guard !rest.isEmpty else { return }
    var group: [Int?] = [nil]
    for byte in rest {
      switch byte {
      case 0x30...0x39:
        // Saturates, so that no flood of digits can overflow.
        group[group.count - 1] = min(9_999_999, (group[group.count - 1] ?? 0) * 10 + Int(byte) - 48)
      case 0x3A: group.append(nil)
      case 0x3B:
        values.append(group)
        group = [nil]
      default: break
      }
    }
    values.append(group)
  }

  var isEmpty: Bool { values.isEmpty }
  var count: Int { values.count }

  /// The number at a place, `nil` when it is missing or empty.
  subscript(index: Int) -> Int? { index < values.count ? values[index][0] : nil }

  /// The last number.
  var last: Int? { values.last?[0] }

  /// The kind of key event, given after a colon: 1 press, 2 repeat, 3 release.
  func event(_ index: Int) -> Int? {
    index < values.count && values[index].count > 1 ? values[index][1] : nil
  }
}
