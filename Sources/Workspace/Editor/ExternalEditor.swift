import Glibc
import Subprocess

/// The person's own editor, for text that a line is too short for.
///
/// It runs in our process group, so that the terminal is its own for that time; `Foundation.Process`
/// would put it into the background.
package struct ExternalEditor: Sendable {
  /// Why the text can't be edited, as a sentence without a full stop.
  package struct Trouble: Error, Sendable, Hashable {
    /// The words.
    package let problem: String
  }

  /// The largest text that is taken back, in bytes.
  private static let limit = 1 << 20

  private static let alwaysHidden = ["SENDBIRD_API_TOKEN", "SENDBIRD_DESK_API_TOKEN"]

  private let command: String
  private let folder: String
  private let hidden: @Sendable () -> [String]

  /// Chooses the editor: `VISUAL`, else `EDITOR`, else vi.
  ///
  /// - Parameters:
  ///   - variable: Gives the value of an environment variable.
  ///   - hidden: Gives the variables that hold tokens, which the editor doesn't see; it is asked
  ///     when the editor is run. `SENDBIRD_…TOKEN` are always among them.
  package init(
    _ variable: (String) -> String?, hiding hidden: @escaping @Sendable () -> [String] = { [] }
  ) {
    func set(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    command = set("VISUAL") ?? set("EDITOR") ?? "vi"
    // Of the two, only the first is nobody else's.
    folder = set("XDG_RUNTIME_DIR") ?? set("TMPDIR") ?? "/tmp"
    self.hidden = hidden
  }

  /// Lets a person edit a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - suffix: The end of the file's name, by which the editor knows the language.
  /// - Returns: The text as it was saved; a line end that the editor added at its end is gone.
  /// - Throws: `Trouble` when the editor or the file failed; the file is deleted in every case.
  package func edit(_ text: String, suffix: String) async throws(Trouble) -> String {
    let path = LocalPath.join(
      folder, "sendbird-console-\(UInt64.random(in: 0...UInt64.max))\(suffix)")
    do throws(NewFile.Trouble) {
      let file = try NewFile(path, home: nil)
      try file.append(Array(text.utf8))
      try file.keep()
    } catch {
      throw Trouble(problem: "\(path) \(error.problem)")
    }
    defer { unlink(path) }
    try await run(path)
    return try Self.saved(at: path, insteadOf: text)
  }

  private func run(_ path: String) async throws(Trouble) {
    var changes: [Environment.Key: String?] = [:]
    for name in hidden() + Self.alwaysHidden {
      changes[Environment.Key(stringLiteral: name)] = .some(nil)
    }
    let status: TerminationStatus
    do {
      // Standard error isn't the terminal while the console is open.
      status = try await Subprocess.run(
        .path(Self.shell()), arguments: ["-c", "\(command) \"$1\" 2>&1", "sh", path],
        environment: .inherit.updating(changes), input: .currentStandardInput,
        output: .currentStandardOutput, error: .currentStandardError
      ).terminationStatus
    } catch {
      throw Trouble(problem: "the editor \"\(command)\" could not be run: \(error)")
    }
    switch status {
    case .exited(0): return
    case .exited(127): throw Trouble(problem: "there is no editor \"\(command)\"; set EDITOR")
    case .exited(let code):
      throw Trouble(problem: "the editor ended with \(code); nothing was changed")
    case .signaled(let signal):
      throw Trouble(problem: "the editor was ended by signal \(signal); nothing was changed")
    }
  }

  /// The shell, as whatever type of path is asked for: that type's own module is not ours to import.
  private static func shell<Path: ExpressibleByStringLiteral>() -> Path { "/bin/sh" }

  private static func saved(at path: String, insteadOf old: String) throws(Trouble) -> String {
    let bytes: [UInt8]?
    do throws(LocalFileError) {
      bytes = try LocalFile.read(path, limit: limit)
    } catch {
      throw Trouble(problem: "what was saved \(error.problem); nothing was changed")
    }
    guard let bytes else { throw Trouble(problem: "the file is gone; nothing was changed") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Trouble(problem: "what was saved is not UTF-8; nothing was changed")
    }
    // Editors end the last line, which a value's text doesn't.
    let isEnded = text.utf8.last == 0x0A && old.utf8.last != 0x0A
    return isEnded ? String(text.unicodeScalars.dropLast()) : text
  }
}
