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
    guard let end = headEnd(bytes) else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    let lines = head.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    let name = "content-length: "
    guard words.count > 1, let status = Int(words[1]),
      let line = lines.first(where: { $0.hasPrefix(name) }),
      let length = Int(line.dropFirst(name.count))
    else { throw LoadError("an answer without status or length: \(head)") }
    guard bytes.count >= end + length else { return nil }
    let body = String(decoding: bytes[end..<end + length], as: UTF8.self)
    return (Answer(status: status, body: body), end + length)
  }

  private static func headEnd(_ bytes: [UInt8]) -> Int? {
    var index = 3
    while index < bytes.count {
      if bytes[index] == 10, bytes[index - 1] == 13, bytes[index - 2] == 10 { return index + 1 }
      index += 1
    }
    return nil
  }
}
