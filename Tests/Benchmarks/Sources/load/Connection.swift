import Glibc

/// A connection to the server with at most one request under way.
///
/// Its own HTTP client, because any other does more than is wanted here: the client shares the cores
/// with the server, and whatever it takes the server lacks.
final class Connection {
  let descriptor: Int32
  private var received: [UInt8] = []
  private var sentAt: Nanoseconds = 0

  init(port: UInt16) throws(LoadError) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw .system("socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw .system("connect to port \(port)") }
    var on: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(4))
  }

  deinit { close(descriptor) }

  /// Sends a request; they are so small that the socket takes each at once.
  func send(_ request: Request) throws(LoadError) {
    sentAt = .now
    var rest = request.bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw .system("send") }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads what has come; answers the answer once it is whole, with how long it took.
  func receive(
    _ buffer: UnsafeMutableRawBufferPointer
  ) throws(LoadError) -> (answer: Answer, time: Nanoseconds)? {
    let count = read(descriptor, buffer.baseAddress, buffer.count)
    guard count != 0 else { throw LoadError("the server closed a connection") }
    guard count > 0 else { throw .system("read") }
    received.append(contentsOf: buffer[..<count])
    guard let (answer, length) = try Connection.answer(in: received) else { return nil }
    guard length == received.count else { throw LoadError("an answer is followed by bytes") }
    received.removeAll(keepingCapacity: true)
    return (answer, .now - sentAt)
  }

  /// The whole answer that bytes start with, and its length; nil if there is more to come.
  private static func answer(in bytes: [UInt8]) throws(LoadError) -> (Answer, Int)? {
    guard let end = bytes.firstRange(of: "\r\n\r\n")?.upperBound else { return nil }
    guard let name = bytes.firstRange(of: "ontent-Length: ", orElse: "ontent-length: "),
      name.upperBound < end, bytes.count > 12
    else {
      throw LoadError("an answer without a length: \(String(decoding: bytes, as: UTF8.self))")
    }
    let total = end + bytes.number(at: name.upperBound)
    guard bytes.count >= total else { return nil }
    return (Answer(status: bytes.number(at: 9), body: Array(bytes[end..<total])), total)
  }
}

extension [UInt8] {
  /// Where a text is found first, byte by byte.
  func firstRange(of text: StaticString, orElse other: StaticString) -> Range<Int>? {
    firstRange(of: text) ?? firstRange(of: other)
  }

  /// Where a text is found first, byte by byte.
  func firstRange(of text: StaticString) -> Range<Int>? {
    firstRange(UnsafeRawPointer(text.utf8Start), text.utf8CodeUnitCount)
  }

  /// Whether a text is found anywhere, byte by byte.
  func holds(_ text: String) -> Bool {
    if text.isEmpty { return true }
    var text = text
    return text.withUTF8 { bytes in
      bytes.baseAddress.flatMap { firstRange($0, bytes.count) } != nil
    }
  }

  /// `memmem`, which the C library's module doesn't show.
  private func firstRange(_ text: UnsafeRawPointer, _ length: Int) -> Range<Int>? {
    withUnsafeBytes { bytes in
      guard length > 0, let start = bytes.baseAddress else { return nil }
      let first = Int32(text.load(as: UInt8.self))
      var offset = 0
      while offset + length <= bytes.count,
        let found = memchr(start + offset, first, bytes.count - length - offset + 1)
      {
        if memcmp(found, text, length) == 0 {
          let place = UnsafeRawPointer(found) - start
          return place..<place + length
        }
        offset = UnsafeRawPointer(found) - start + 1
      }
      return nil
    }
  }

  /// The number whose digits start at an index.
  fileprivate func number(at start: Int) -> Int {
    self[start...].prefix { (0x30...0x39).contains($0) }.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }
}
