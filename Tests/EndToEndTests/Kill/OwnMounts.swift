import Foundation
import PTY
import Testing

/// The real binary where its folder is on a disk of its own, which is full or can't be written.
///
/// The mounts are seen by the program alone, and go with it; nobody has to be root.
struct OwnMounts: Sendable {
  /// What is done to the folder before the program starts.
  enum Trouble: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case readOnlyFolder = "a read-only folder"
    case readOnlyFile = "a read-only file"
    case fullDisk = "a full disk"

    var testDescription: String { rawValue }

    /// What the message says.
    var words: String { self == .fullDisk ? "the disk is full" : "read-only" }
  }

  /// Whether this machine lets anybody mount.
  static let isAvailable: Bool = {
    let process = try? PipedProcess(
      "/usr/bin/unshare", arguments: ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
      environment: ["PATH": "/usr/bin:/bin"])
    return process?.waitForEnd().status == 0
  }()

  let trouble: Trouble
  /// The home folder, with a workspace that was used already.
  let home: String

  /// The program that runs a command under the trouble, and its arguments in front of the command's.
  var program: (path: String, arguments: [String]) {
    ("/usr/bin/unshare", ["-rm", "/bin/sh", "-euc", script, "sh", Binary.path])
  }

  private var script: String {
    let folder = "\(home)/.local/state/sendbird-console"
    let file = "\(folder)/workspace.sqlite"
    let mount =
      switch trouble {
      case .readOnlyFolder:
        "mount --bind '\(folder)' '\(folder)'; mount -o remount,ro,bind '\(folder)'"
      case .readOnlyFile: "mount --bind '\(file)' '\(file)'; mount -o remount,ro,bind '\(file)'"
      case .fullDisk:
        """
        mkdir -p '\(home)/kept'; cp -a '\(folder)/.' '\(home)/kept'
        mount -t tmpfs -o size=2m tmpfs '\(folder)'; cp -a '\(home)/kept/.' '\(folder)'
        head -c 4m /dev/zero > '\(folder)/fill' 2> /dev/null || true
        """
      }
    return "\(mount)\nexec \"$@\""
  }

  /// Runs a command under the trouble.
  func run(_ arguments: String..., environment: [String: String]) async throws -> Binary.Output {
    let (path, prefix) = program
    return try await Binary.run(
      prefix + arguments, environment: environment, executable: path)
  }

  /// Starts the console under the trouble.
  func console(environment: [String: String]) throws -> VirtualTerminal {
    let (path, prefix) = program
    let base = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "interactive=no",
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin",
    ]
    return try VirtualTerminal(
      path, arguments: prefix, environment: base.merging(environment) { $1 }, columns: 120, rows: 36
    )
  }
}
