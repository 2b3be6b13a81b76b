import Foundation
import Synchronization

/// Home folders for consoles, a fresh one each, so that none remembers what another test did.
///
/// They outlive the console's process and go with the tests' own.
enum Homes {
  private static let count = Atomic(0)
  private static let root: URL = {
    let root = FileManager.default.temporaryDirectory.appending(path: "consoles-\(UUID())")
    atexit { try? FileManager.default.removeItem(at: Homes.root) }
    return root
  }()

  /// Makes a folder and returns its path.
  static func next() throws -> String {
    let number = count.add(1, ordering: .relaxed).newValue
    let home = root.appending(path: "\(number)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home.path
  }
}
