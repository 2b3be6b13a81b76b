/// One character cell: what is in it, how many columns it takes, and its role.
///
/// The memory layout (24 bytes without padding) is shared with `ct_cell` of `CTerminal`, so that a
/// row goes to curses without being converted; a test holds the two together. Five scalars are what
/// one cell of curses can keep: a base and four marks that join it.
package struct Cell: Hashable, Sendable {
  var scalar0: UInt32
  var scalar1: UInt32 = 0
  var scalar2: UInt32 = 0
  var scalar3: UInt32 = 0
  var scalar4: UInt32 = 0
  /// The meaning, from which the theme makes a look.
  package var role: Role
  /// Columns: 1, 2 for the left half of a wide character, 0 for its right half.
  package private(set) var width: UInt8
  /// 1 in the stand-in for a character that cannot be shown, else 0.
  private var mark: UInt8
  /// Fills the layout up to `ct_cell`'s; never used.
  private var reserved: UInt8 = 0

  init(scalar: UInt32, width: UInt8, role: Role, isMark: Bool = false) {
    self.scalar0 = scalar
    self.role = role
    self.width = width
    self.mark = isMark ? 1 : 0
  }

  init(_ unit: TextUnit, role: Role) {
    self.init(
      scalar: unit.scalars.0, width: UInt8(unit.width), role: role, isMark: unit.isMark)
    scalar1 = unit.scalars.1
    scalar2 = unit.scalars.2
    scalar3 = unit.scalars.3
    scalar4 = unit.scalars.4
  }

  /// An empty cell: a space.
  package static func blank(_ role: Role = .text) -> Cell {
    Cell(scalar: 0x20, width: 1, role: role)
  }

  static func rightHalf(of cell: Cell) -> Cell {
    var half = Cell(scalar: 0, width: 0, role: cell.role)
    half.mark = cell.mark
    return half
  }

  static let markOffset = MemoryLayout<Cell>.offset(of: \.mark)

  /// Whether this is part of a stand-in such as `<U+202E>`, which is drawn dim.
  package var isMark: Bool { mark != 0 }

  /// The characters in the cell, empty for the right half of a wide character.
  package var text: String {
    var scalars = String.UnicodeScalarView()
    for value in [scalar0, scalar1, scalar2, scalar3, scalar4] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
