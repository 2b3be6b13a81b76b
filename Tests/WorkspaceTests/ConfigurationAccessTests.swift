import Foundation
import Testing
import Workspace

/// A configuration file that is a link, or can't be read.
@Suite struct ConfigurationAccessTests {
  private static let words = "is a link to a file that doesn't exist"

  private static func dangling(_ folder: TemporaryFolder) throws -> String {
    let link = "\(folder.path)/config.yaml"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(folder.path)/dotfiles/config.yaml")
    return link
  }

  @Test("one that leads nowhere is reported, whether or not somebody named it")
  func read() throws {
    let folder = try TemporaryFolder()
    let link = try Self.dangling(folder)
    do throws(ConfigurationError) {
      _ = try ConfigurationFile.read(link)
      Issue.record("taken for no file")
    } catch {
      #expect(error.description == "\(link): \(Self.words)")
    }
    let home = "\(folder.path)/home/sendbird-console"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(home)/config.yaml", withDestinationPath: "/nowhere/config.yaml")
    #expect(throws: ConfigurationError.self) {
      try ConfigurationFile.load(nil) { $0 == "XDG_CONFIG_HOME" ? "\(folder.path)/home" : nil }
    }
  }

  @Test("one that leads nowhere isn't replaced by a new file")
  func add() throws {
    let folder = try TemporaryFolder()
    let link = try Self.dangling(folder)
    let profile = ProfileDefinition(
      name: "acme", applicationID: "A1", chatToken: .environment("CHAT"), origin: .environment)
    do throws(ConfigurationError) {
      try ProfileEditor(path: link).add(profile)
      Issue.record("replaced")
    } catch {
      #expect(error.description == "\(link): \(Self.words)")
    }
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link)
        == "\(folder.path)/dotfiles/config.yaml")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["config.yaml"])
  }

  @Test("one that leads to a file stays a link, and the file is changed")
  func follow() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("theme: mono\n", to: "real.yaml")
    let link = "\(folder.path)/config.yaml"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    try ProfileEditor(path: link).add(
      ProfileDefinition(
        name: "acme", applicationID: "A1", chatToken: .environment("CHAT"), origin: .environment))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("acme"))
  }

  @Test("what isn't a file that can be read")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ConfigurationError.self) { try ConfigurationFile.read(folder.path) }
    let file = try folder.write("theme: a", to: "a")
    #expect(throws: ConfigurationError.self) { try ConfigurationFile.read("\(file)/config.yaml") }
    let large = try folder.write([UInt8](repeating: 0x23, count: 1 << 20 + 1), to: "large")
    do throws(ConfigurationError) {
      _ = try ConfigurationFile.read(large)
      Issue.record("accepted")
    } catch {
      #expect(error.description == "\(large): is larger than 1048576 bytes")
    }
  }
}
