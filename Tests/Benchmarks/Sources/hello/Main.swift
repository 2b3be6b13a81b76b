import Glibc
import Hummingbird
import Logging
import NIOCore

/// A bare Hummingbird server, to compare the sandbox with.
///
/// It answers every request with `hello`, prints its port once it accepts connections and runs until
/// it is told to end.
@main
enum Main {
  static func main() async throws {
    let router = Router()
    router.get("/") { _, _ in "hello" }
    var quiet = Logger(label: "hello")
    quiet.logLevel = .critical
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname(port: 0)),
      onServerRunning: { Main.tell("\($0.localAddress?.port ?? 0)\n") },
      logger: quiet)
    try await application.runService()
  }

  private static func tell(_ line: String) {
    let bytes = Array(line.utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
