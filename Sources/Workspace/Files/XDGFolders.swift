/// The user's folders for this program, as the XDG Base Directory Specification places them.
///
/// https://specifications.freedesktop.org/basedir-spec/latest/ says that a variable which isn't
/// an absolute path is to be ignored.
package struct XDGFolders {
  private let variable: (String) -> String?

  /// The folders that the environment leads to; nothing is created.
  ///
  /// - Parameter variable: gives the value of an environment variable.
  package init(variable: @escaping (String) -> String?) {
    self.variable = variable
  }

  /// Settings and the user's themes.
  package func config() throws(ProfileError) -> String {
    try folder("XDG_CONFIG_HOME", or: ".config")
  }

  /// What the program remembers: journal, drafts, session.
  package func state() throws(ProfileError) -> String {
    try folder("XDG_STATE_HOME", or: ".local/state")
  }

  /// What can be had again: the index of users.
  package func cache() throws(ProfileError) -> String {
    try folder("XDG_CACHE_HOME", or: ".cache")
  }

  /// What a site adds: its themes.
  package func data() throws(ProfileError) -> String {
    try folder("XDG_DATA_HOME", or: ".local/share")
  }

  private func folder(_ name: String, or fallback: String) throws(ProfileError) -> String {
    let base: String
    if let folder = variable(name), folder.hasPrefix("/") {
      base = folder
    } else {
      guard let home = variable("HOME"), home.hasPrefix("/") else {
        throw ProfileError(
          "HOME is not set to a folder; set it, or \(name), to an absolute path")
      }
      base = LocalPath.join(home, fallback)
    }
    return LocalPath.join(base, "sendbird-console")
  }
}
