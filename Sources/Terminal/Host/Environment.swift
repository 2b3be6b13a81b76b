import Glibc

/// The process's environment, one variable at a time: a table of all of them costs a millisecond.
package enum Environment {
  /// The value of a variable; nil when it isn't set.
  package static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
