import CVTerm

/// One cell as the terminal shows it.
package struct TerminalCell: Hashable, Sendable {
  /// A colour as it came over the wire.
  package enum Color: Hashable, Sendable {
    case terminalDefault
    case indexed(Int)
    case rgb(UInt8, UInt8, UInt8)
  }

  /// The characters, empty where nothing was written and in the right half of a wide one.
  package let text: String
  /// Columns: 1 or 2, 0 for the right half.
  package let width: Int
  package let isBold: Bool
  package let isItalic: Bool
  package let isUnderlined: Bool
  package let isReversed: Bool
  package let foreground: Color
  package let background: Color

  init(_ cell: cv_cell) {
    var scalars = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.scalars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) {
        guard value != 0, let scalar = Unicode.Scalar(value) else { break }
        scalars.append(scalar)
      }
    }
    text = String(scalars)
    width = Int(cell.width)
    isBold = cell.attributes & UInt32(CV_BOLD) != 0
    isItalic = cell.attributes & UInt32(CV_ITALIC) != 0
    isUnderlined = cell.attributes & UInt32(CV_UNDERLINE) != 0
    isReversed = cell.attributes & UInt32(CV_REVERSE) != 0
    foreground = Self.color(cell.foreground)
    background = Self.color(cell.background)
  }

  private static func color(_ value: Int32) -> Color {
    if value < 0 { return .terminalDefault }
    guard value & Int32(CV_RGB) != 0 else { return .indexed(Int(value)) }
    return .rgb(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }
}
