import CTerminal

/// What Swift and C must agree on without either side being able to say so.
package enum SharedLayout {
  /// Whether `Cell` is laid out as `ct_cell`, which `CursesScreen` hands over without converting.
  package static var isConsistent: Bool {
    MemoryLayout<Cell>.size == MemoryLayout<ct_cell>.size
      && MemoryLayout<Cell>.stride == MemoryLayout<ct_cell>.stride
      && MemoryLayout<Cell>.alignment == MemoryLayout<ct_cell>.alignment
      && MemoryLayout<Cell>.offset(of: \.scalar0) == MemoryLayout<ct_cell>.offset(of: \.scalars)
      && MemoryLayout<Cell>.offset(of: \.scalar4).map { $0 + 4 }
        == MemoryLayout<ct_cell>.offset(of: \.role)
      && MemoryLayout<Cell>.offset(of: \.role) == MemoryLayout<ct_cell>.offset(of: \.role)
      && MemoryLayout<Cell>.offset(of: \.width) == MemoryLayout<ct_cell>.offset(of: \.width)
      && Cell.markOffset == MemoryLayout<ct_cell>.offset(of: \.mark)
  }

  /// Whether `Attributes` uses the bits of the C side.
  package static var hasSameAttributes: Bool {
    let pairs: [(Attributes, Int)] = [
      (.bold, CT_BOLD), (.dim, CT_DIM), (.italic, CT_ITALIC), (.underline, CT_UNDERLINE),
      (.reverse, CT_REVERSE),
    ]
    return pairs.allSatisfy { $0.rawValue == UInt32($1) }
  }
}
