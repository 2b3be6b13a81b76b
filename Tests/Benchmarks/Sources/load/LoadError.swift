import Glibc

/// Why a measurement could not be made; a lost write is not an error but a finding.
struct LoadError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// What the last failed call of the C library said.
  static func system(_ what: String) -> LoadError {
    LoadError("\(what): \(String(cString: strerror(errno)))")
  }
}
