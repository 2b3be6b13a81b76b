package import SendbirdAPI

/// What a new ticket begins with (ux 8): a file in the folder `templates` beside the configuration.
///
/// ```yaml
/// # templates/login-issue.yaml
/// subject: Cannot log in
/// priority: HIGH
/// group: support-kr
/// fields:
///   product: chat-ios
///   plan: "{metadata.plan}"
/// message: |
///   Hello, this is {nickname} ({user_id}). I cannot log in.
/// ```
///
/// Every key can be left out. `{user_id}`, `{nickname}` and `{metadata.KEY}` are what they say of the
/// user whose ticket it is; other braces stay as they are written.
package struct TicketTemplate: Sendable, Equatable {
  /// The name of the template that is used when nobody asks for one.
  package static let standardName = "default"

  /// The file's name without its ending.
  package let name: String
  /// The ticket's title; nil if the file has none.
  package var subject: String?
  /// How urgent it is, in Sendbird's word; nil if the file has none.
  package var priority: String?
  /// The key of the team that gets it; nil if the file has none.
  package var group: String?
  /// Custom fields to begin with.
  package var fields: [MetadataItem] = []
  /// What the customer says first; nil if the file has nothing.
  package var message: String?

  /// Creates a template without content.
  package init(name: String) {
    self.name = name
  }

  /// The same template with what is known of a user in the place of braces.
  ///
  /// - Parameters:
  ///   - userID: The user.
  ///   - nickname: The user's nickname.
  ///   - metadata: The user's metadata; a key that isn't there becomes empty.
  /// - Returns: The template, with nothing left to put in.
  package func filled(userID: String, nickname: String, metadata: Metadata) -> TicketTemplate {
    func put(_ text: String) -> String {
      TemplateText.replacingNames(in: text) { name in
        switch name {
        case "user_id": return userID
        case "nickname": return nickname
        default:
          let prefix = "metadata."
          guard name.hasPrefix(prefix) else { return nil }
          return metadata[key: String(name.dropFirst(prefix.count))] ?? ""
        }
      }
    }
    var filled = self
    filled.subject = subject.map(put)
    filled.group = group.map(put)
    filled.fields = fields.map { MetadataItem($0.key, put($0.value)) }
    filled.message = message.map(put)
    return filled
  }
}

/// Texts with names in braces.
enum TemplateText {
  /// The text with what stands for each `{name}` in its place; a name without a meaning stays.
  ///
  /// What is put in is not looked at again: it was written by strangers.
  static func replacingNames(in text: String, _ meaning: (String) -> String?) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else {
        rest = rest[open...]
        break
      }
      if let value = meaning(String(inside[..<close])) {
        result += value
        rest = inside[inside.index(after: close)...]
      } else {
        result += "{"
        rest = inside
      }
    }
    return result + rest
  }
}
