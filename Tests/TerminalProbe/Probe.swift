import Glibc
import Terminal

/// Runs a small program on the terminal, so that tests can look at the host from outside.
///
/// The one argument is the colour choice, or `measure`. It exits with 0 after `q`, 2 when the terminal cannot be
/// used, 4 when it vanished, and by the signal that ended it.
@main
enum Probe {
  static func main() async {
    if CommandLine.arguments.dropFirst().first == "measure" {
      do throws(TerminalError) { print(try Measurement.run()) } catch { print(error.message) }
      return
    }
    let color = CommandLine.arguments.dropFirst().first.flatMap { ColorChoice(rawValue: $0) }
    let options = TerminalHost.Options(color: color ?? .auto)
    let reason = await TerminalHost.run(options: options, looks: Looks.first) {
      ProbeProgram(waker: $0)
    }
    switch reason {
    case .quit:
      let traffic = CursesScreen.traffic
      print("bye writes=\(traffic.writes) bytes=\(traffic.bytes)")
    case .signal(let number): TerminalHost.endProcess(by: number)
    case .hangup: exit(4)
    case .failed(let error):
      print(error.message)
      exit(2)
    }
  }
}
