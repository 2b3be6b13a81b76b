import FoundationEssentials

/// Gives a test the path of a database file in a folder of its own, and removes the folder.
func withDatabaseFile<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sandbox-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let path = folder.appending(path: "sandbox.sqlite").path
  do {
    let value = try await body(path)
    try FileManager.default.removeItem(at: folder)
    return value
  } catch {
    try FileManager.default.removeItem(at: folder)
    throw error
  }
}
