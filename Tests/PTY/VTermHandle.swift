import CVTerm

/// Owns libvterm's state.
final class VTermHandle {
  let pointer: OpaquePointer

  init?(columns: Int, rows: Int) {
    guard let pointer = cv_new(Int32(rows), Int32(columns)) else { return nil }
    self.pointer = pointer
  }

  deinit { cv_free(pointer) }
}
