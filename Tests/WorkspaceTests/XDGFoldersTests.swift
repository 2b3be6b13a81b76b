import Testing
import Workspace

/// Where the program's folders are.
@Suite struct XDGFoldersTests {
  private func folders(_ variables: [String: String]) -> XDGFolders {
    XDGFolders { variables[$0] }
  }

  @Test("below the home folder by default")
  func home() throws {
    let folders = folders(["HOME": "/home/ann"])
    #expect(try folders.config() == "/home/ann/.config/sendbird-console")
    #expect(try folders.state() == "/home/ann/.local/state/sendbird-console")
    #expect(try folders.cache() == "/home/ann/.cache/sendbird-console")
    #expect(try folders.data() == "/home/ann/.local/share/sendbird-console")
  }

  @Test("a variable moves its folder, also without a home")
  func moved() throws {
    let folders = folders(["XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s/"])
    #expect(try folders.config() == "/c/sendbird-console")
    #expect(try folders.state() == "/s/sendbird-console")
  }

  @Test("a variable that is no absolute path is ignored", arguments: ["", "relative", "~/x"])
  func ignored(value: String) throws {
    let folders = folders(["HOME": "/h", "XDG_CACHE_HOME": value])
    #expect(try folders.cache() == "/h/.cache/sendbird-console")
  }

  @Test("without a home folder the error names it", arguments: ["", "home", nil])
  func missing(home: String?) {
    let folders = XDGFolders { $0 == "HOME" ? home : nil }
    do throws(ProfileError) {
      Issue.record("found \(try folders.data())")
    } catch {
      #expect(error.description.hasPrefix("HOME is not set"))
      #expect(error.description.contains("XDG_DATA_HOME"))
    }
  }
}
