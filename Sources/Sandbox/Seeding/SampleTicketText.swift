/// Texts for the sample tickets.
enum SampleTicketText {
  private static let titles = [
    "Refund for order", "Where is order", "Wrong size in order", "Damaged parcel, order",
    "Invoice for order", "Rechnung zu Bestellung", "Remboursement de la commande",
    "Tellimus ei jõudnud kohale:", "返品について 注文", "주문 취소 요청", "Возврат заказа",
    "Two charges for order", "Change the address of order", "بخصوص الطلب", "⚠️ Urgent: order",
  ]

  /// What strangers write where a title is asked for, like the hostile nicknames.
  private static let hostileTitles = [
    "\u{1B}[2Jcleared screen", "invoice\u{202E}fdp.exe", "two\nlines\tand a tab",
    String(repeating: "very long ", count: 8) + "title", "👩🏽‍💻👨‍👩‍👧‍👦 help 🏳️‍🌈",
  ]

  static let customerMessages = [
    "Hello, my refund is late.", "Where is my parcel? 📦", "Tere! Kas keegi aitab?",
    "I sent the photos\nof the broken box.", "Die Rechnung stimmt nicht.", "확인 부탁드립니다.",
    "I was charged twice for the same order.", "Merci, mais ce n'est pas la bonne taille.",
    "Is anybody there?", "届きましたが、色が違います。", "Can you send it to another address?",
  ]

  static let agentMessages = [
    "Hello! I am looking into it.", "Could you tell me the number on the parcel?",
    "The refund was sent today; it takes three working days.", "Thank you, that helps.",
    "I have asked the warehouse and will come back to you.", "Kas saan veel kuidagi aidata?",
  ]

  static let comments = [
    "Refunded by finance", "Parcel found at the neighbour's", "Duplicate, see the other ticket",
    "Kunde meldet sich wieder", "No answer for two weeks",
  ]

  /// A title; every 17th is hostile.
  static func title(_ number: Int, _ random: inout SplitMix64) -> String {
    if number % 17 == 5 { return hostileTitles[number / 17 % hostileTitles.count] }
    return "\(random.pick(titles)) \(100 + number)"
  }
}
