import Terminal
import Testing
import Themes

/// A library of made-up theme files, by name.
func library(_ files: KeyValuePairs<String, String>) -> ThemeLibrary {
  ThemeLibrary(
    files.map { name, text in
      ThemeLibrary.Source(name: name, file: "\(name).yaml") { Array(text.utf8) }
    })
}

/// The theme that a single file makes.
func theme(_ text: String) throws -> Theme {
  try library(["t": text]).theme(named: "t")
}

/// The error that a single file ends with.
func failure(_ text: String) -> ThemeError? {
  #expect(throws: ThemeError.self) { try theme(text) }
}

/// A complete theme with exact colours, to which a test adds its lines.
let colorful = """
  name: t
  palette: {bg: "#000000", fg: "#ffffff", accent: "#0000ff"}
  roles:
    text: fg on bg

  """
