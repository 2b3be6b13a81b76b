import Terminal
import Testing

@Suite("A mailbox")
struct MailboxTests {
  @Test("gives every message once, in the order of each sender")
  func order() async {
    let mailbox = Mailbox<[Int]>()
    await withTaskGroup(of: Void.self) { group in
      for sender in 0..<4 {
        group.addTask { for number in 0..<1000 { mailbox.post([sender, number]) } }
      }
    }
    let messages = mailbox.drain()
    #expect(messages.count == 4000)
    for sender in 0..<4 {
      #expect(messages.filter { $0[0] == sender }.map { $0[1] } == Array(0..<1000))
    }
    #expect(mailbox.drain().isEmpty)
  }
}
