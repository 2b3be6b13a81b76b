import Foundation

/// A real bash that has read a completion script.
struct BashCompletion {
  let script: String

  /// What each line's last word is completed to.
  func complete(_ lines: [[String]]) throws -> [String] {
    let tries = lines.map { line in
      let words = line.map { "'\($0)'" }.joined(separator: " ")
      return """
        COMP_WORDS=(\(words)); COMP_CWORD=\(line.count - 1); COMP_LINE="${COMP_WORDS[*]}"
        COMP_POINT=${#COMP_LINE}; COMPREPLY=()
        _sendbird-console sendbird-console "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        echo "${COMPREPLY[*]}"
        """
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["--norc"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Bash reads while the script is written, so that a full pipe can't stop both.
    let text = Data(([script] + tries).joined(separator: "\n").utf8)
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: text)
      try? input.fileHandleForWriting.close()
    }
    let answer = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }
}
