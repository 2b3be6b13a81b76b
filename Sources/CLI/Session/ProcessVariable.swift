import Glibc

/// The process's environment, for what has no context.
enum ProcessVariable {
  /// The value of a variable; nil when it isn't set.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
