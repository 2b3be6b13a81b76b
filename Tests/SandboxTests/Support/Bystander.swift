import NIOCore
import Sandbox
import Testing

extension RunningSandbox {
  /// Lets another client write and read on a connection of its own while a test does something, and
  /// checks that it was answered all the time.
  func besideAnother<Value: Sendable>(
    _ body: () async throws -> Value
  ) async throws -> Value {
    let other = Task {
      try await makeUser("bystander")
      var rounds = 0
      repeat {
        rounds += 1
        let written = try await send(
          "PUT", "/users/bystander", #"{"nickname":"round \#(rounds)"}"#)
        let read = try await send("GET", "/users/bystander")
        #expect(written.status == 200 && read.json["nickname"] == .text("round \(rounds)"))
      } while !Task.isCancelled
      return rounds
    }
    do {
      let value = try await body()
      other.cancel()
      // A request that the cancellation fell into was given up by its client.
      _ = await other.result
      return value
    } catch {
      other.cancel()
      throw error
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
