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
  /// Most custom fields of one customer or ticket (contract 6.1).
  package static let customFields = 20
  /// Longest custom field key (contract 6.1).
  package static let customFieldKey = 20
  /// Longest custom field value (contract 6.1).
  package static let customFieldValue = 190
  /// Longest title of a ticket (contract 6.4).
  package static let ticketTitle = 100
  /// Most related channels of one ticket (contract 6.4).
  package static let relatedChannels = 3
  /// Largest page of a Desk list (contract 5.2).
  package static let deskPage = 500
  /// Page size of a Desk list when none is asked for (contract 5.2).
  package static let deskPageDefault = 50
  /// Most requests a second that the client sends to Desk by itself (contract 5.4).
  package static let deskRequestsPerSecond = 5
}
