import Glibc
import Terminal
import Testing
import Themes

/// Which theme is found where.
@Suite struct ThemeShelfTests {
  private let folders = TemporaryFolders()

  private var shelf: ThemeShelf {
    ThemeShelf(user: folders.user, site: folders.site)
  }

  @Test func withoutFoldersTheProgramsThemesAreThere() throws {
    let shelf = ThemeShelf(user: folders.root + "/none", site: nil)
    #expect(shelf.names == ThemeCatalog.names)
    #expect(try shelf.find("NORD").theme.name == "nord")
    #expect(try shelf.find("nord").origin == .shipped)
  }

  @Test func theUsersFileComesBeforeTheSitesAndTheProgramsOwn() throws {
    try folders.write("name: nord\nroles: {text: red}", to: folders.site + "/x.yaml")
    #expect(try shelf.find("nord").theme.looks[.text].foreground == .ansi(1))
    #expect(try shelf.find("Nord").origin == .site)
    try folders.write("name: nord\nroles: {text: green}", to: folders.user + "/y.yaml")
    #expect(try shelf.find("nord").theme.looks[.text].foreground == .ansi(2))
    #expect(shelf.names.filter { $0 == "nord" }.count == 1)
    #expect(shelf.entries.filter { $0.name == "nord" }.map(\.origin) == [.user])
  }

  @Test func aFileMayExtendTheNextOfItsOwnName() throws {
    try folders.write(
      "name: nord\nextends: nord\nroles: {title: bold}", to: folders.site + "/nord.yaml")
    try folders.write(
      "name: nord\nextends: nord\npalette: {bad: '#ff9999'}", to: folders.user + "/nord.yaml")
    let theme = try shelf.find("nord").theme
    let shipped = try ThemeCatalog.theme(named: "nord")
    #expect(theme.looks[.stateError].foreground == .rgb(255, 153, 153))
    #expect(theme.looks[.stateOk] == shipped.looks[.stateOk])
    #expect(theme.looks[.title].attributes == .bold)
    #expect(theme.kind == .dark)
  }

  @Test func theNameIsTheOneInTheFile() throws {
    try folders.write("name: Night Shift\nextends: nord", to: folders.user + "/a.yaml")
    #expect(try shelf.find("night shift").theme.name == "Night Shift")
    let error = #expect(throws: ThemeError.self) { try shelf.find("a").theme }
    #expect(error?.code == .unknownTheme)
  }

  @Test func aBrokenFileIsInNobodysWayAndSaysWhatIsWrong() throws {
    let path = folders.user + "/broken.yaml"
    try folders.write("name: x\nrols: 1", to: path)
    #expect(try shelf.find("nord").theme.name == "nord")
    let error = #expect(throws: ThemeError.self) { try shelf.find("broken").theme }
    #expect(
      error?.description == "\(path):2: \"rols\" is no key of a theme; did you mean \"roles\"?")
    let entry = shelf.entries.first { $0.name == "broken" }
    #expect(throws: ThemeError.self) { try entry?.theme.get() }
  }

  @Test(arguments: [".hidden.yaml", "notes.txt", "folder.yaml/"])
  func whatIsNoThemeFileIsPassedOver(_ name: String) throws {
    if name.hasSuffix("/") {
      #expect(mkdir(folders.user + "/" + name, 0o700) == 0)
    } else {
      try folders.write("name: stray\nroles: {text: red}", to: folders.user + "/" + name)
    }
    #expect(shelf.names == ThemeCatalog.names)
  }

  @Test func aPipeIsNotWaitedFor() throws {
    #expect(mkfifo(folders.user + "/pipe.yaml", 0o600) == 0)
    #expect(shelf.names == ThemeCatalog.names)
  }

  @Test func aFileAnywhereCanBeChecked() throws {
    let path = folders.root + "/draft.yaml"
    try folders.write("name: nord\nextends: nord\nroles: {text: red}", to: path)
    #expect(try shelf.theme(file: path).looks[.text].foreground == .ansi(1))
    let missing = #expect(throws: ThemeError.self) { try shelf.theme(file: path + "x") }
    #expect(missing?.file == path + "x")
  }
}

/// Two theme folders that are gone after the test.
final class TemporaryFolders: Sendable {
  let root: String
  var user: String { root + "/user" }
  var site: String { root + "/site" }

  init() {
    var template = Array("/tmp/themes.XXXXXX".utf8CString)
    root = mkdtemp(&template).map { String(cString: $0) } ?? "/nowhere"
    mkdir(user, 0o700)
    mkdir(site, 0o700)
  }

  deinit {
    for folder in [user, site, root] {
      if let stream = opendir(folder) {
        while let entry = readdir(stream) {
          let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          if unlink("\(folder)/\(name)") != 0 { rmdir("\(folder)/\(name)") }
        }
        closedir(stream)
      }
    }
    rmdir(root)
  }

  func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    let written = fputs(text, file)
    #expect(fclose(file) == 0 && written >= 0)
  }
}
