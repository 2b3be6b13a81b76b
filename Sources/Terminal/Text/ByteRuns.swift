extension UnsafeBufferPointer<UInt8> {
  /// The length of the leading run of printable ASCII in which every byte is a cluster by itself.
  func plainPrefix(limit: Int) -> Int {
    let end = Swift.min(count, limit)
    var index = 0
    while index < end, self[index] >= 0x20, self[index] < 0x7F { index += 1 }
    // A byte beyond ASCII may begin a mark that joins the character before it.
    if index > 0, index < count, self[index] >= 0x80 { index -= 1 }
    return index
  }

  /// The scalar that begins at an offset, and its length; the bytes must be valid UTF-8.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    func tail(_ index: Int) -> UInt32 { UInt32(self[offset + index] & 0x3F) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
