extension NameBank {
  /// Languages in other scripts.
  static let farther: [NameBank] = [
    NameBank(
      language: "ru",
      given: names("Алёна alyona, Дмитрий dmitry, Ольга olga, Фёдор fyodor, Юлия yulia, Егор egor"),
      family: names("Иванова ivanova, Соловьёв solovyov, Чехова chekhova, Щукин shchukin"),
      cities: words("Казань, Тверь, Рига, Алматы")),
    NameBank(
      language: "uk",
      given: names("Олена olena, Їжак yizhak, Андрій andriy, Ґанна ganna, Євген yevhen"),
      family: names("Шевченко shevchenko, Коваль koval, Зінченко zinchenko, Мельник melnyk"),
      cities: words("Київ, Львів, Чернівці, Одеса")),
    NameBank(
      language: "el",
      given: names("Γιώργος giorgos, Ελένη eleni, Νίκος nikos, Αθηνά athina, Ωραιοζήλη orea"),
      family: names("Παπαδόπουλος papadopoulos, Οικονόμου ikonomou, Βλάχος vlachos"),
      cities: words("Αθήνα, Πάτρα, Θεσσαλονίκη")),
    NameBank(
      language: "ko",
      given: names("민준 minjun, 서연 seoyeon, 지호 jiho, 하은 haeun, 도윤 doyun, 수빈 subin"),
      family: names("김 kim, 이 lee, 박 park, 최 choi, 정 jung, 강 kang"),
      cities: words("서울, 부산, 대구, 인천"), isFamilyFirst: true, separator: ""),
    NameBank(
      language: "zh",
      given: names("伟 wei, 芳 fang, 秀英 xiuying, 志强 zhiqiang, 晓明 xiaoming, 雨桐 yutong"),
      family: names("王 wang, 李 li, 张 zhang, 刘 liu, 陈 chen, 欧阳 ouyang"),
      cities: words("北京, 上海, 广州, 台北"), isFamilyFirst: true, separator: ""),
    NameBank(
      language: "ja",
      given: names("ゆき yuki, 太郎 taro, さくら sakura, ケンジ kenji, 美咲 misaki, ハルト haruto"),
      family: names("佐藤 sato, スズキ suzuki, 髙橋 takahashi, たなか tanaka, 渡邉 watanabe"),
      cities: words("東京, 大阪, 札幌, さいたま"), isFamilyFirst: true, separator: " "),
    NameBank(
      language: "ar",
      given: names("محمد mohammed, فاطمة fatima, يوسف youssef, ليلى layla, عمر omar"),
      family: names("الخطيب alkhatib, حداد haddad, المصري almasri, ناصر nasser"),
      cities: words("القاهرة, بيروت, عمّان, الدار البيضاء")),
    NameBank(
      language: "he",
      given: names("נועה noa, אורי uri, תמר tamar, יעל yael, דניאל daniel"),
      family: names("כהן cohen, לוי levi, פרידמן friedman, מזרחי mizrahi"),
      cities: words("חיפה, ירושלים, באר שבע")),
    NameBank(
      language: "hi",
      given: names("आरव aarav, प्रिया priya, रोहित rohit, दीक्षा diksha, श्रेया shreya"),
      family: names("शर्मा sharma, वर्मा verma, गुप्ता gupta, मिश्रा mishra"),
      cities: words("दिल्ली, मुंबई, जयपुर, वाराणसी")),
    NameBank(
      language: "th",
      given: names("สมชาย somchai, กนกวรรณ kanokwan, ณัฐพล nattapon, ปิยะ piya, น้ำฝน namfon"),
      family: names("ศรีสุข srisuk, ใจดี jaidee, ทองคำ thongkham, วงศ์ใหญ่ wongyai"),
      cities: words("กรุงเทพฯ, เชียงใหม่, ภูเก็ต")),
  ]
}
