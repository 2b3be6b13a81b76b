/// Texts for the sample data.
enum SampleText {
  static let emoji = ["😀", "🌻", "🇪🇪", "👩🏽‍💻", "❤️", "🐈‍⬛", "✨", "🏳️‍🌈"]

  /// What strangers try on a screen: each has to come back as it is and be shown harmlessly.
  static let hostileNicknames = [
    "\u{1B}[31mred\u{1B}[0m alert",
    "invoice\u{202E}fdp.exe",
    "zero\u{200B}width\u{200D}\u{FEFF}joiner",
    "\u{1B}]0;owned\u{07}title setter",
    "line\nbreak\rreturn\ttab",
    "Z\u{0334}\u{0318}a\u{0327}\u{0353}l\u{0337}\u{0300}g\u{0335}o\u{0338}\u{0301}",
    "NUL\u{00}inside",
    "\u{2067}right to left\u{2069} isolate",
    "\u{9B}2J C1 control",
    "<script>alert(1)</script>",
    "'; DROP TABLE users; --",
    "soft\u{AD}hyphen\u{2028}separator",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
    String(repeating: "very long ", count: 8),
  ]

  static let companies = ["Põhjala OÜ", "Müller & Söhne", "株式会社 青空", "ACME, Inc.", "Дом книги"]

  static let notes = [
    "Prefers to be called in the afternoon",
    "Refund agreed on the phone; see order 118",
    "VIP: ask the account manager before changing anything. "
      + "Speaks three languages, writes in all of them at once, and will notice every typo. "
      + "Has been with us since the very first beta.",
    "Hat am Montag zurückgerufen",
    "次回は日本語で対応",
  ]

  static let channels = [
    "Refund for order", "Delivery of order", "Commande n°", "Bestellung", "주문", "注文", "Заказ",
    "Group trip", "Returns desk",
  ]

  static let messages = [
    "Hello, my refund is late.", "Tere! Kas keegi aitab?", "Where is my parcel? 📦",
    "Merci beaucoup !", "확인 부탁드립니다.", "届きました、ありがとうございます。", "Спасибо, всё пришло.",
    "I sent the photos\nof the broken box.", "שלום, אפשר לדבר עם נציג?", "ok", "👍",
  ]
}
