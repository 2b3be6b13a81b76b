#if canImport(Glibc)
import Glibc
#endif

extension [Cell] {
  /// The columns from the first to the last cell in which a row differs; `nil` when it doesn't.
  ///
  /// It never begins with the right half of a wide character. Both must have the same size.
  func changedSpan(
    _ new: UnsafeBufferPointer<Cell>, start: Int, count columns: Int
  ) -> Range<Int>? {
    withUnsafeBufferPointer { old in
      guard let oldBase = old.baseAddress, let newBase = new.baseAddress, columns > 0 else {
        return nil
      }
      let size = columns * MemoryLayout<Cell>.stride
      if memcmp(oldBase + start, newBase + start, size) == 0 { return nil }
      var first = 0
      while old[start + first] == new[start + first] { first += 1 }
      var last = columns - 1
      while last > first, old[start + last] == new[start + last] { last -= 1 }
      if first > 0, new[start + first].width == 0 { first -= 1 }
      return first..<last + 1
    }
  }
}
