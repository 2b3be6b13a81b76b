import Foundation
import Glibc

/// Stands between a console and its sandbox: notes every request, and tells the moments of each.
///
/// A request is handed on whole, also when the console is gone by then: it was sent. What the server
/// answers then is only noted.
final class RequestRelay: Sendable {
  /// A moment in the life of a request.
  enum Moment: Sendable, CaseIterable {
    /// All of it is here, and nothing was handed on.
    case arrived
    /// The server has it.
    case forwarded
    /// The server has answered, and nothing was handed back.
    case answered
    /// The console has the answer.
    case delivered
  }

  let log = RelayLog()
  /// The port to connect to.
  let port: UInt16
  private let listener: Int32
  private let upstream: UInt16
  private let look: @Sendable (RelayedMessage) -> JournalLook.Place?
  private let onMoment: @Sendable (Moment, RelayLog.Entry) -> Void

  /// Listens, and accepts connections until it goes.
  ///
  /// - Parameters:
  ///   - upstream: The sandbox's port.
  ///   - look: Finds a write's intent in the journal, before the write is handed on.
  ///   - onMoment: Called at every moment of every request; what waits in it holds the request up.
  init?(
    to upstream: UInt16, look: @escaping @Sendable (RelayedMessage) -> JournalLook.Place?,
    onMoment: @escaping @Sendable (Moment, RelayLog.Entry) -> Void
  ) {
    guard let (listener, port) = Self.listen() else { return nil }
    self.listener = listener
    self.port = port
    self.upstream = upstream
    self.look = look
    self.onMoment = onMoment
    Thread.detachNewThread { [listener, weak self] in
      while case let client = accept(listener, nil, nil), client >= 0 {
        guard let self else {
          close(client)
          break
        }
        let isNew = self.log.isAfterRestart
        Thread.detachNewThread { self.serve(client, isNew: isNew) }
      }
      close(listener)
    }
  }

  /// Listens on a free port.
  private static func listen() -> (Int32, UInt16)? {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = loopback(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && Glibc.listen(listener, 64) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    return isListening ? (listener, UInt16(bigEndian: address.sin_port)) : nil
  }

  // The thread that accepts closes it.
  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    return address
  }

  private func serve(_ client: Int32, isNew: Bool) {
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer {
      close(server)
      close(client)
    }
    var address = Self.loopback(upstream)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return }
    var received: [UInt8] = []
    // One request after the other, as this client sends them on a connection.
    while let request = Self.message(from: client, &received) {
      let place = request.method == "GET" ? nil : look(request)
      let number = log.add(request, intent: place, isNew: isNew)
      tell(.arrived, number)
      guard Self.send(request.bytes, to: server) else { return over(number) }
      tell(.forwarded, number)
      var answered: [UInt8] = []
      guard let answer = Self.message(from: server, &answered) else { return over(number) }
      log.change(number) {
        $0.status = answer.status
        $0.isOver = true
        $0.answered = .now
      }
      tell(.answered, number)
      guard Self.send(answer.bytes, to: client) else { return }
      log.change(number) { $0.delivered = .now }
      tell(.delivered, number)
    }
  }

  private func over(_ number: Int) { log.change(number) { $0.isOver = true } }

  private func tell(_ moment: Moment, _ number: Int) { onMoment(moment, log.entries[number]) }

  /// The next whole message of a connection; nil at its end.
  private static func message(from socket: Int32, _ received: inout [UInt8]) -> RelayedMessage? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let message = RelayedMessage(received) {
        received.removeFirst(message.bytes.count)
        return message
      }
      let count = read(socket, &piece, piece.count)
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        return nil
      }
      received += piece[..<count]
    }
  }

  private static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
