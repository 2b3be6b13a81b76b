import Console
import Testing
import Widgets

/// A screen of the console with the keys that lead to it.
struct GalleryScreen: Sendable, CustomTestStringConvertible {
  /// Its name, and that of its golden file.
  let name: String
  /// Where keys go in it.
  let context: Context
  private let build: @Sendable (inout Office, Size) async throws -> TestConsole

  init(
    _ name: String, _ context: Context,
    _ build: @escaping @Sendable (inout Office, Size) async throws -> TestConsole
  ) {
    self.name = name
    self.context = context
    self.build = build
  }

  /// The screen at a size, with the server behind it.
  ///
  /// A window that is too small takes no keys, so there the window becomes small afterwards.
  func open(_ size: Size = Size(columns: 120, rows: 36)) async throws -> (TestConsole, Office) {
    var office = Office()
    let isSmall =
      size.columns < ConsoleState.smallest.columns || size.rows < ConsoleState.smallest.rows
    var console = try await build(&office, isSmall ? Size(columns: 80, rows: 24) : size)
    if isSmall { console.send(.resized(size)) }
    return (console, office)
  }

  var testDescription: String { name }
}

/// Every screen that the console has.
enum Gallery {
  static let all: [GalleryScreen] = panes + tabs + lists + boxes + forms + reviews + situations

  static let sizes = [
    Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 60, rows: 20),
    Size(columns: 39, rows: 8),
  ]

  /// A console on min-ah.lee whose answers are written by hand.
  static func user(_ size: Size) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size)
    console.press("j", "j")
    return console
  }
}
