import Foundation
import Glibc
import Synchronization

/// A small server on loopback that notes every request and answers as a test says.
///
/// It does one request a connection; that is enough for whoever only wants to see what arrives.
package final class RecordingServer: Sendable {
  /// A request as it arrived.
  package struct Request: Sendable {
    /// The method, such as `GET`.
    package let method: String
    /// Path and query, as they are sent.
    package let target: String
    /// The lines of the head, the first one left out.
    package let headers: [String]
    /// The body.
    package let body: [UInt8]
  }

  /// What a request is answered with.
  package struct Answer: Sendable {
    /// The status.
    package var status: Int
    /// The body.
    package var body: [UInt8]

    /// An answer with a text.
    package init(_ status: Int, _ body: String) {
      self.status = status
      self.body = Array(body.utf8)
    }
  }

  /// It can't listen.
  package struct Trouble: Error {
    /// The system's number.
    package let code: Int32
  }

  private final class Record: Sendable {
    let requests = Mutex<[Request]>([])
  }

  private let descriptor: Int32
  private let record = Record()
  /// The port it listens on.
  package let port: UInt16

  /// Starts it.
  ///
  /// - Parameter answer: What each request is answered with.
  /// - Throws: `Trouble` when there is no port to be had.
  package init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard listener >= 0, isBound else { throw Trouble(code: errno) }
    descriptor = listener
    port = UInt16(bigEndian: address.sin_port)
    let record = record
    // Threads of its own: those of a pool would be missed by whoever waits for a program's end there.
    Thread.detachNewThread {
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        Thread.detachNewThread { Self.serve(connection, record, answer) }
      }
      // Here and not elsewhere: the number may be somebody else's as soon as it is closed.
      close(listener)
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Everything that has arrived.
  package var requests: [Request] { record.requests.withLock { $0 } }

  private static func serve(
    _ connection: Int32, _ record: Record, _ answer: (Request) -> Answer
  ) {
    defer { close(connection) }
    guard let request = read(connection) else { return }
    record.requests.withLock { $0.append(request) }
    let answer = answer(request)
    let head =
      "HTTP/1.1 \(answer.status) Said\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(answer.body.count)\r\nConnection: close\r\n\r\n"
    var rest = (Array(head.utf8) + answer.body)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    var head: (lines: [String], end: Int, length: Int)?
    while head.map({ bytes.count < $0.end + $0.length }) ?? true {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      bytes += piece[..<count]
      if head == nil { head = self.head(of: bytes) }
    }
    guard let head, let words = head.lines.first?.split(separator: " "), words.count > 1 else {
      return nil
    }
    return Request(
      method: String(words[0]), target: String(words[1]), headers: Array(head.lines.dropFirst()),
      body: Array(bytes[head.end...]))
  }

  private static func head(of bytes: [UInt8]) -> (lines: [String], end: Int, length: Int)? {
    let blank = Array("\r\n\r\n".utf8)
    guard
      let end = bytes.indices.first(where: { bytes[$0...].starts(with: blank) })
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
      .map(String.init)
    let length =
      lines.lazy.compactMap { line -> Int? in
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "content-length" else { return nil }
        return Int(parts[1].drop { $0 == " " })
      }.first ?? 0
    return (lines, end + blank.count, length)
  }
}
