import Glibc
import SendbirdAPI

/// The templates of tickets in a folder, and what is wrong with those that can't be used.
package struct TicketTemplates: Sendable {
  /// The name of the folder beside the configuration.
  package static let folderName = "templates"
  /// The largest file that is read, in bytes.
  static let limit = 1 << 16
  /// The most files that are looked at.
  static let mostFiles = 500

  /// The templates, by name.
  package let templates: [TicketTemplate]
  /// One line for each file that can't be used.
  package let problems: [String]

  /// Creates a set of templates.
  package init(templates: [TicketTemplate] = [], problems: [String] = []) {
    self.templates = templates
    self.problems = problems
  }

  /// Reads the templates beside the user's configuration.
  ///
  /// - Parameter variable: gives the value of an environment variable.
  /// - Returns: the templates; none when there is no such folder.
  package static func load(variable: @escaping (String) -> String?) -> TicketTemplates {
    guard let folder = try? XDGFolders(variable: variable).config() else {
      return TicketTemplates()
    }
    return read(LocalPath.join(folder, folderName))
  }

  /// Reads the templates of a folder: every file that ends in `.yaml` or `.yml`.
  package static func read(_ folder: String) -> TicketTemplates {
    var templates: [TicketTemplate] = []
    var problems: [String] = []
    for name in names(in: folder).sorted().prefix(mostFiles) {
      do throws(ConfigurationError) {
        let path = LocalPath.join(folder, name)
        templates.append(try TicketTemplateParser(file: path).parse(try text(of: path)))
      } catch {
        problems.append(error.description)
      }
    }
    return TicketTemplates(templates: templates, problems: problems)
  }

  private static func text(of path: String) throws(ConfigurationError) -> String {
    let bytes: [UInt8]
    do throws(LocalFileError) {
      bytes = try LocalFile.read(path, limit: limit) ?? []
    } catch {
      throw ConfigurationError(file: path, problem: error.problem)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(file: path, problem: "this is not UTF-8 text")
    }
    return text
  }

  /// The files of a folder that are templates; none when it can't be read.
  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
        ) { String(cString: $0) }
      }
      let isTemplate = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      if isTemplate, !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
