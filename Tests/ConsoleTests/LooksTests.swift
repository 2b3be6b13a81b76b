import Console
import Testing
import Themes
import Widgets

/// The looks of whole screens at every depth, in both themes.
@Suite struct LooksTests {
  @Test("without colours what is selected, wrong or marked still looks different from plain text")
  func mono() throws {
    for name in ThemeCatalog.names {
      let looks = try ThemeCatalog.theme(named: name).looks
      let plain = looks.look(.text, at: .mono)
      for role in [Role.listSelected, .stateError, .fieldOver, .frameFocus, .envProd] {
        #expect(looks.look(role, at: .mono) != plain, "\(role.name) in \(name)")
      }
    }
  }
}
