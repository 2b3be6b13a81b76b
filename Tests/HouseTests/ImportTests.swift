import Foundation
import Testing

/// Who may import whom, read from the sources themselves.
@Suite struct ImportTests {
  /// What each room may import, besides what every room may.
  static let rooms: [String: Set<String>] = [
    "SendbirdAPI": [
      "AsyncHTTPClient", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOSSL", "NIOConcurrencyHelpers",
      "NIOHTTPCompression",
    ],
    "Operations": ["SendbirdAPI"],
    // The journal's records are chained by SHA-256, which nobody should write themselves. A file's
    // owner and mode are judged on the opened descriptor; that is the C library's.
    "Workspace": ["SendbirdAPI", "Operations", "GRDB", "Yams", "Subprocess", "Crypto", "Glibc"],
    "CTerminal": [],
    "Terminal": ["CTerminal", "Glibc"],
    // The theme folders are looked into at every start; that is the C library's.
    "Themes": ["Terminal", "Yams", "Glibc"],
    "Widgets": ["Terminal"],
    "Console": ["Operations", "Workspace", "Widgets", "Themes", "Subprocess"],
    // How many descriptors a process may have is the C library's to say.
    "Sandbox": [
      "enum SendbirdAPI.Limits", "Hummingbird", "HummingbirdCore", "HTTPTypes", "GRDB",
      "GRDBSQLite", "NIOCore", "NIOPosix", "NIOHTTP1", "Glibc",
    ],
    // A command line asks what its streams are and hears signals; that is the C library's.
    "CLI": ["Operations", "Workspace", "Sandbox", "ArgumentParser", "Glibc", "Dispatch"],
    "SendbirdConsole": [
      "SendbirdAPI", "Operations", "Workspace", "Terminal", "Themes", "Widgets", "Console",
      "Sandbox", "CLI", "ArgumentParser",
    ],
  ]

  /// What every room may import.
  static let everywhere: Set<String> = [
    "Swift", "Synchronization", "FoundationEssentials", "Logging", "Collections",
  ]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func folder(of room: String) -> URL {
    room == "Themes" ? root.appending(path: "themes") : root.appending(path: "Sources/\(room)")
  }

  /// Every Swift file of a room with its lines.
  static func files(of room: String) throws -> [(name: String, lines: [String])] {
    let folder = folder(of: room)
    let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap {
      $0 as? String
    }
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return (name, text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// The module that a line imports, as written: `enum SendbirdAPI.Limits` for a scoped import.
  static func imported(_ line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first,
      first.hasPrefix("@")
        || ["package", "public", "internal", "private", "fileprivate"].contains(first)
    {
      words.removeFirst()
    }
    guard words.first == "import", words.count > 1 else { return nil }
    return words.dropFirst().prefix { !$0.hasPrefix("//") }.joined(separator: " ")
  }

  @Test("no room imports what the design doesn't give it", arguments: rooms.keys.sorted())
  func imports(room: String) throws {
    let allowed = try #require(Self.rooms[room]).union(Self.everywhere)
    for file in try Self.files(of: room) {
      for line in file.lines {
        guard let module = Self.imported(line) else { continue }
        #expect(allowed.contains(module), "\(room)/\(file.name) imports \(module)")
      }
    }
  }

  @Test("every room under Sources has its rule")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    #expect(Set(names) == Set(Self.rooms.keys).subtracting(["Themes"]))
  }

  @Test("the rule can fail")
  func canFail() {
    #expect(Self.imported("@_exported public import Terminal") == "Terminal")
    #expect(Self.imported("import enum SendbirdAPI.Limits") == "enum SendbirdAPI.Limits")
    #expect(Self.imported("package import GRDB  // why") == "GRDB")
    #expect(Self.imported("let important = 1") == nil)
    #expect(Self.rooms["Console"]?.contains("GRDB") == false)
    #expect(
      Self.rooms["CLI"]?.isDisjoint(with: ["Console", "Widgets", "Themes", "Terminal"]) == true)
  }

  @Test("curses is named in its two rooms only")
  func curses() throws {
    for room in Self.rooms.keys where room != "CTerminal" && room != "Terminal" {
      for file in try Self.files(of: room) {
        let hits = file.lines.filter { $0.contains("curses.h") || $0.contains("import CTerminal") }
        #expect(hits.isEmpty, "\(room)/\(file.name)")
      }
    }
  }

  @Test("the top level holds only what was agreed")
  func topLevel() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
    let agreed: Set<String> = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "README.md", "themes",
    ]
    #expect(names.filter { !$0.hasPrefix(".") && !agreed.contains($0) } == [])
  }
}
