/// Where a token comes from; never the token itself (product.md 4).
package enum TokenSource: Sendable, Hashable, CustomStringConvertible {
  /// The first line that a command prints, run by `/bin/sh -c`.
  case command(String)
  /// An environment variable.
  case environment(String)
  /// The first line of a file that only its owner can read.
  case file(String)

  /// The ending of the key that says so, such as `command`.
  package var kind: String {
    switch self {
    case .command: "command"
    case .environment: "env"
    case .file: "file"
    }
  }

  /// The source in words for people.
  package var description: String {
    switch self {
    case .command(let command): "command: \(ShownText.of(command))"
    case .environment(let name): "environment variable \(name)"
    case .file(let path): "file \(ShownText.of(path))"
    }
  }
}
