/// The arguments of this process.
enum ProcessArguments {
  /// What follows the program's name.
  ///
  /// `CommandLine.arguments` repairs bytes that aren't UTF-8, and a repaired id is another id.
  ///
  /// - Returns: The arguments, byte for byte.
  /// - Throws: 65 for one that isn't UTF-8.
  static func all() throws(CommandFailure) -> [String] {
    var arguments: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index] else { continue }
      guard let argument = String(validatingCString: bytes) else {
        throw CommandFailure(
          .violation, kind: "violation", ["argument \(index) is not UTF-8 text"])
      }
      arguments.append(argument)
    }
    return arguments
  }
}
