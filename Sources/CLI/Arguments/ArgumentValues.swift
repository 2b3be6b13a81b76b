/// Values on a command line that look like options.
enum ArgumentValues {
  /// The arguments with each value that begins with a dash joined to its option, as in `--title=-5`.
  ///
  /// Otherwise a script's `--title "$TITLE"` would fail for some titles. An argument that is an
  /// option of this program is never taken for a value, so that a forgotten value can't swallow
  /// `--dry-run`.
  static func joined(_ arguments: [String]) -> [String] {
    var joined: [String] = []
    var index = 0
    while index < arguments.count, arguments[index] != "--" {
      let argument = arguments[index]
      index += 1
      if index < arguments.count, isOddValue(arguments[index]),
        CommandCatalog.valueOptions.contains(argument)
      {
        joined.append("\(argument)=\(arguments[index])")
        index += 1
      } else {
        joined.append(argument)
      }
    }
    return joined + arguments[index...]
  }

  private static func isOddValue(_ argument: String) -> Bool {
    guard argument.utf8.count > 1, argument.utf8.first == UInt8(ascii: "-"), argument != "--"
    else { return false }
    return !CommandCatalog.allOptions.contains(String(argument.prefix { $0 != "=" }))
  }
}
