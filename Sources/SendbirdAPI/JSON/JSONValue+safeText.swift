extension JSONValue {
  /// The JSON text with everything escaped that could do harm where it is shown.
  ///
  /// That is what a terminal could take for a command, and what could reorder or hide the text beside
  /// it. Whoever reads it as JSON gets the same value.
  package func safeText(pretty: Bool = false) -> String {
    let text = serialized(pretty: pretty)
    // Most text has nothing of the kind, and bytes are quicker than properties.
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x7F || !Self.isUnsafe(scalar) {
        safe.append(scalar)
      } else {
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
          let digits = String(unit, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.count)
          safe.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
        }
      }
    }
    return String(safe)
  }

  /// Controls and format characters; outside of strings JSON text has none of them.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    // Joiners and selectors hold emoji together and are harmless.
    if scalar.value == 0x200C || scalar.value == 0x200D { return false }
    if scalar.properties.isDefaultIgnorableCodePoint {
      // Selectors are seen with what stands before them.
      return !(0xFE0E...0xFE0F).contains(scalar.value)
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }
}
