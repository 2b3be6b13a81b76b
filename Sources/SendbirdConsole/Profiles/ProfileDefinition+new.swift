import Console
import FoundationEssentials
import Workspace

extension ProfileDefinition {
  /// A profile as it was filled in, to be written into a file.
  init(_ profile: NewProfile, file: String) {
    self.init(
      name: profile.name, applicationID: profile.applicationID,
      chatToken: profile.chatToken.whole, origin: .file(file, line: 1))
    environment = profile.environment
    deskToken = profile.deskToken?.whole
    chatURL = profile.chatURL
    deskURL = profile.deskURL
    isLocked = profile.isLocked
  }
}

extension TokenSource {
  /// The source with a path that means the same wherever the console is started.
  fileprivate var whole: TokenSource {
    guard case .file(let path) = self, !path.hasPrefix("/"), !path.hasPrefix("~"), !path.isEmpty
    else { return self }
    let folder = FileManager.default.currentDirectoryPath
    return .file(folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)")
  }
}
