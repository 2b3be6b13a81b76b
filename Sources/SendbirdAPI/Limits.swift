/// The numbers of Sendbird's written limits.
///
/// Lengths count Unicode scalars. Nothing but constants lives here, because the sandbox imports this
/// one type and none of the client's code (contract sections 1 to 6).
package enum Limits {
  /// Longest `user_id` (contract 2.1).
  package static let userID = 80
  /// Longest nickname (contract 2.1).
  package static let nickname = 80
  /// Longest profile URL (contract 2.1).
  package static let profileURL = 2048
  /// Most preferred languages of one user (contract 2.1).
  package static let preferredLanguages = 4
  /// Most metadata items of one user (contract 2.1).
  package static let metadataItems = 5
  /// Longest metadata key (contract 2.1).
  package static let metadataKey = 128
  /// Longest metadata value (contract 2.1).
  package static let metadataValue = 190
  /// Largest page of a Chat list (contract 2.4).
  package static let chatPage = 100
  /// Page size of a Chat list when none is asked for (contract 2.4).
  package static let chatPageDefault = 10
  /// Most ids in `user_ids` (contract 2.4).
  package static let listedUserIDs = 250
  /// Longest text of a message (contract 4.3).
  package static let messageText = 5000
  /// Most messages before or after the point asked for (contract 4.4).
  package static let messagePage = 200
}
