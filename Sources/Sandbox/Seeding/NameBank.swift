/// Names of one language: how people there are called, and how they spell it in an id.
struct NameBank: Sendable {
  /// A name and its spelling in ASCII.
  typealias Name = (text: String, handle: String)

  /// The language, or language and country, as `preferred_languages` has it.
  let language: String
  let given: [Name]
  let family: [Name]
  let cities: [String]
  /// Whether the family name comes first.
  var isFamilyFirst = false
  /// What stands between the names.
  var separator = " "

  /// A full name from its parts.
  func fullName(_ given: Name, _ family: Name) -> String {
    isFamilyFirst
      ? family.text + separator + given.text : given.text + separator + family.text
  }

  /// All languages.
  static let all = latin + farther

  /// Makes names from a list such as `Jüri juri, Õnne onne`.
  static func names(_ list: String) -> [Name] {
    list.split(separator: ",").map { entry in
      let parts = entry.split(separator: " ").map(String.init)
      return (parts[0], parts[parts.count - 1])
    }
  }

  /// Makes a list of words from one separated by commas.
  static func words(_ list: String) -> [String] {
    list.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}
