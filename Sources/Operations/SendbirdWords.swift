// The rooms above speak Sendbird's words (users, metadata, violations, requests) through this
// one import, so that a screen never has a reason to reach for the transport underneath.
@_exported public import SendbirdAPI
