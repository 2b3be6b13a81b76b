import Glibc

/// Finds the executables that were built together with the tests.
package enum BuiltProducts {
  /// The path of an executable product of the package.
  package static func path(of name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    // The tests are an executable in the same folder.
    let own = String(
      decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = own.lastIndex(of: "/") else { return name }
    return own[...slash] + name
  }
}
