import Foundation
import PTY

/// A real bash that has read a completion script.
struct BashCompletion {
  let script: String

  /// What each line's last word is completed to.
  func complete(_ lines: [[String]]) async throws -> [String] {
    let tries = lines.map { line in
      let words = line.map { "'\($0)'" }.joined(separator: " ")
      return """
        COMP_WORDS=(\(words)); COMP_CWORD=\(line.count - 1); COMP_LINE="${COMP_WORDS[*]}"
        COMP_POINT=${#COMP_LINE}; COMPREPLY=()
        _sendbird-console sendbird-console "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        echo "${COMPREPLY[*]}"
        """
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "completion-\(UUID()).bash")
    try Data(([script] + tries).joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let end = try await PipedProcess.blocking {
      try PipedProcess(
        "/bin/bash", arguments: ["--norc", file.path], environment: ["PATH": "/usr/bin:/bin"]
      ).waitForEnd()
    }
    let answer = String(decoding: end.output, as: UTF8.self)
    return answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }
}
