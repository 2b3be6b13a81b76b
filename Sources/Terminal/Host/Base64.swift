/// The encoding in which text goes to a terminal's clipboard.
enum Base64 {
  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var group: UInt32 = 0
    var count = 0
    func flush(_ group: UInt32, _ characters: Int) {
      for index in 0..<4 {
        let bits = Int(group >> UInt32(18 - 6 * index)) & 63
        result.append(index < characters ? alphabet[bits] : 0x3D)
      }
    }
    for byte in bytes {
      group |= UInt32(byte) << UInt32(16 - 8 * count)
      count += 1
      if count == 3 {
        flush(group, 4)
        group = 0
        count = 0
      }
    }
    if count > 0 { flush(group, count + 1) }
    return String(decoding: result, as: UTF8.self)
  }
}
