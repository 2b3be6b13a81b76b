import Glibc
import Terminal
import Testing

/// Changes in folders, as the kernel tells them.
@Suite struct FolderWatchTests {
  private static func folder() throws -> String {
    var template = Array("/tmp/watch.XXXXXX".utf8CString)
    return String(cString: try #require(mkdtemp(&template)))
  }

  private static func write(_ path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs("x", file)
    fclose(file)
  }

  private static func remove(_ folder: String, _ names: String...) {
    for name in names { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  @Test("A file that is written, renamed into place or removed is news", .timeLimit(.minutes(1)))
  func tells() async throws {
    let folder = try Self.folder()
    defer { Self.remove(folder, "a.yaml", "b.yaml", "c.txt") }
    let (news, tell) = AsyncStream<Void>.makeStream()
    let watch = FolderWatch(paths: ["/nowhere", folder], suffix: ".yaml") { tell.yield() }
    #expect(watch.start())
    #expect(watch.start())
    var waiting = news.makeAsyncIterator()
    try Self.write(folder + "/a.yaml")
    await waiting.next()
    try Self.write(folder + "/c.txt")
    rename(folder + "/c.txt", folder + "/b.yaml")
    await waiting.next()
    unlink(folder + "/a.yaml")
    await waiting.next()
  }

  @Test("Other files are no news", .timeLimit(.minutes(1)))
  func ignores() async throws {
    let folder = try Self.folder()
    defer { Self.remove(folder, "a.yaml", "c.txt") }
    let (news, tell) = AsyncStream<Int>.makeStream()
    let count = Locked(0)
    let watch = FolderWatch(paths: [folder], suffix: ".yaml") {
      tell.yield(
        count.withLock {
          $0 += 1; return $0
        })
    }
    #expect(watch.start())
    // The kernel tells in order, so what is told first was the first that matters.
    try Self.write(folder + "/c.txt")
    try Self.write(folder + "/a.yaml")
    var waiting = news.makeAsyncIterator()
    #expect(await waiting.next() == 1)
  }

  @Test("Without a folder there is nothing to watch")
  func nothing() {
    let watch = FolderWatch(paths: ["/nowhere/at/all"], suffix: ".yaml") {}
    #expect(!watch.start())
  }
}
