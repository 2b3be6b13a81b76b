import Console
import Operations
import Testing
import Widgets
import Workspace

/// Adding a profile in the console, and the first run without one (ux 18).
@Suite struct ProfileFormTests {
  /// A console with the form open.
  private static func open(size: Size = Size(columns: 120, rows: 36)) throws -> TestConsole {
    var console = try ProfileTests.listed(size: size)
    console.press("f7")
    return console
  }

  private static func added(_ console: TestConsole) -> NewProfile? {
    console.work.compactMap { work in
      if case .local(.addProfile(let profile)) = work { profile } else { nil }
    }.last
  }

  @Test("everything filled in arrives as a profile, and is tried before it is written")
  func fills() throws {
    var console = try Self.open()
    console.type("acme")
    console.press("enter")
    console.paste(" APP-1 \n")
    console.press("enter", "s", "enter", "f", "enter")
    console.type("/run/chat")
    console.press("enter")
    console.type("e")
    console.press("enter")
    console.type("DESK_TOKEN")
    console.press("enter", "y", "enter")
    console.type("http://127.0.0.1:1/v3")
    console.press("enter")
    console.type("http://127.0.0.1:1/platform/v1")
    console.takeEffects()
    console.press("enter")
    var wanted = NewProfile()
    wanted.name = "acme"
    wanted.applicationID = "APP-1"
    wanted.environment = .stage
    wanted.chatToken = .file("/run/chat")
    wanted.deskToken = .environment("DESK_TOKEN")
    wanted.isLocked = true
    wanted.chatURL = "http://127.0.0.1:1/v3"
    wanted.deskURL = "http://127.0.0.1:1/platform/v1"
    #expect(Self.added(console) == wanted)
    #expect(console.state.profileForm?.isAdding == true)
    console.type("more")
    #expect(console.state.profileForm?.profile == wanted, "while it is tried nothing changes")
    console.reply(.profile, .local(.added(wanted, file: "/home/yuna/config.yaml")))
    #expect(console.state.profileForm == nil)
    #expect(console.shows("acme answers and was added to /home/yuna/config.yaml"))
    let entry = ProfileEntry(
      .named("acme"),
      badge: ProfileBadge(
        name: "acme", environment: .stage, applicationID: "APP-1", isReadOnly: true))
    console.reply(.profile, .local(.profiles(ProfileTests.entries + [entry])))
    #expect(console.state.profiles?.selected == entry, "Enter switches to it")
  }

  @Test("what is missing is named, with the cursor there, and nothing is sent")
  func missing() throws {
    var console = try Self.open()
    console.takeEffects()
    for (field, text) in [("Name", "a"), ("Application id", "b"), ("which", "c")] {
      console.press("ctrl-s")
      #expect(console.work.isEmpty)
      #expect(console.shows("\(field) is missing"))
      console.type(text)
    }
    console.press("ctrl-s")
    #expect(Self.added(console)?.chatToken == .command("c"))
  }

  @Test("Esc keeps what was typed for the next time the form is opened")
  func draft() throws {
    var console = try Self.open()
    console.type("acme")
    console.press("escape")
    #expect(console.state.profileForm == nil)
    console.press("P")
    console.reply(.profile, .local(.profiles(ProfileTests.entries)))
    console.press("f7")
    #expect(console.state.profileForm?.profile.name == "acme")
  }

  @Test("the environment's profile is filled in to be given a name")
  func environment() throws {
    var console = try ProfileTests.listed()
    console.press("f4")
    var profile = NewProfile()
    profile.applicationID = "APP"
    profile.chatToken = .environment("SENDBIRD_API_TOKEN")
    profile.deskToken = .environment("SENDBIRD_DESK_API_TOKEN")
    console.reply(.profile, .local(.environment(profile)))
    #expect(console.state.profileForm?.profile == profile)
    #expect(console.state.profileForm?.field == .name)
    console.press("escape", "P")
    console.reply(.profile, .local(.profiles(ProfileTests.entries)))
    console.press("f4")
    console.reply(.profile, .local(.unavailable("SENDBIRD_APPLICATION_ID is not set")))
    #expect(console.shows("SENDBIRD_APPLICATION_ID is not set"))
  }

  @Test("without a profile the message row says that this is a sandbox; nothing covers the list")
  func firstRun() throws {
    var console = try TestConsole.loaded()
    console.state.isFirstRun = true
    #expect(console.rows.last?.contains("a sandbox with sample users") == true)
    #expect(console.shows("minsu.kim"))
    #expect(console.state.context == .list)
    console.press("e")
    console.press("escape")
    console.press("P")
    #expect(console.rows.last?.contains("a sandbox with sample users") == false)
  }
}
