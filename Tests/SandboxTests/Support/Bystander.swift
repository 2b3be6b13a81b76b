import NIOCore
import Sandbox
import Testing

extension RunningSandbox {
  /// Lets another client write and read on a connection of its own while a test does something, and
  /// checks that it was answered all the time, and never late.
  func besideAnother<Value: Sendable>(
    _ body: () async throws -> Value
  ) async throws -> Value {
    let (rounds, round) = AsyncStream<Void>.makeStream()
    let isOver = Shared(false)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { round.finish() }
        try await makeUser("bystander")
        var number = 0
        while number < 3 || !isOver.value {
          number += 1
          let start = ContinuousClock.now
          let written = try await send(
            "PUT", "/users/bystander", #"{"nickname":"round \#(number)"}"#)
          let read = try await send("GET", "/users/bystander")
          #expect(written.status == 200 && read.json["nickname"] == .text("round \(number)"))
          // What holds up others does so for as long as a client likes; this is a busy machine.
          let time = ContinuousClock.now - start
          #expect(time < .seconds(10), "round \(number) took \(time)")
          round.yield()
        }
      }
      // It is under way before anything happens.
      _ = await rounds.first { _ in true }
      let value = try await body()
      isOver.value = true
      try await group.waitForAll()
      return value
    }
  }
}

extension RawConnection {
  /// Sends bytes and answers what comes until the other side closes, however it does.
  static func answer(to bytes: [UInt8], port: Int) async throws -> String {
    let channel = try await connect(port)
    return try await channel.executeThenClose { inbound, outbound in
      // The other side may have closed before it had everything.
      try? await outbound.write(ByteBuffer(bytes: bytes))
      var answer: [UInt8] = []
      do {
        for try await part in inbound { answer += Array(part.readableBytesView) }
      } catch {
        // A reset is an end too.
      }
      return String(decoding: answer, as: UTF8.self)
    }
  }
}
