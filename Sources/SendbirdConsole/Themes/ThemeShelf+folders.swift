import Themes
import Workspace

extension ThemeShelf {
  /// The themes of the person and the site, where the environment says that they are.
  ///
  /// Without a home folder there are only the program's own.
  ///
  /// - Parameter variable: gives the value of an environment variable.
  /// - Returns: the themes.
  static func standard(variable: @escaping (String) -> String?) -> ThemeShelf {
    let folders = XDGFolders(variable: variable)
    return ThemeShelf(user: folder(folders.config), site: folder(folders.data))
  }

  private static func folder(_ place: () throws(ProfileError) -> String) -> String? {
    do throws(ProfileError) {
      return try place() + "/themes"
    } catch {
      return nil
    }
  }
}
