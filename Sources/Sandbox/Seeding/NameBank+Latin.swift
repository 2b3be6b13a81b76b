extension NameBank {
  /// Languages in the Latin script, most of them with diacritics.
  static let latin: [NameBank] = [
    NameBank(
      language: "en",
      given: names(
        "Alice alice, Ben ben, Chloe chloe, Daniel daniel, Emma emma, George george, Grace grace, "
          + "Harriet harriet, Jack jack, Maya maya, Noah noah, Olivia olivia, Priya priya"),
      family: names(
        "Ashworth ashworth, Brooks brooks, Carter carter, O’Neill oneill, Patel patel, "
          + "Quinn quinn, Reed reed, Smith-Jones smith-jones, Taylor taylor, Walsh walsh"),
      cities: words("London, Manchester, Dublin, Toronto, Austin, Wellington")),
    NameBank(
      language: "et",
      given: names(
        "Jüri juri, Õnne onne, Mari mari, Tõnu tonu, Küllike kullike, Rein rein, Ülle ylle"
      ),
      family: names(
        "Kask kask, Põld pold, Tamm tamm, Õunapuu ounapuu, Rebane rebane, Käär kaar, Mägi magi"),
      cities: words("Tartu, Pärnu, Võru, Tallinn, Jõhvi")),
    NameBank(
      language: "de",
      given: names(
        "Jürgen juergen, Käthe kaethe, Lukas lukas, Sören soeren, Anja anja, Björn bjoern"),
      family: names("Müller mueller, Groß gross, Schäfer schaefer, Köhler koehler, Weiß weiss"),
      cities: words("Köln, München, Zürich, Graz, Gießen")),
    NameBank(
      language: "fr",
      given: names(
        "Zoé zoe, François francois, Anaïs anais, Hélène helene, Loïc loic, Maëlle maelle"),
      family: names(
        "Lefèvre lefevre, Garçon garcon, Dubois dubois, Béranger beranger, Nuñez nunez"),
      cities: words("Orléans, Besançon, Genève, Montréal, Liège")),
    NameBank(
      language: "es",
      given: names(
        "Iñaki inaki, José jose, Lucía lucia, Begoña begona, Martín martin, Sofía sofia"),
      family: names("Muñoz munoz, García garcia, Ibáñez ibanez, Peña pena, López lopez"),
      cities: words("A Coruña, Málaga, Bogotá, Mérida, Córdoba")),
    NameBank(
      language: "pl",
      given: names(
        "Łukasz lukasz, Małgorzata malgorzata, Żaneta zaneta, Paweł pawel, Agnieszka aga"),
      family: names(
        "Wójcik wojcik, Dąbrowska dabrowska, Błaszczyk blaszczyk, Żak zak, Nowak nowak"),
      cities: words("Łódź, Kraków, Gdańsk, Poznań, Wrocław")),
    NameBank(
      language: "cs",
      given: names("Jiří jiri, Žofie zofie, Ondřej ondrej, Tereza tereza, Matěj matej"),
      family: names("Dvořák dvorak, Černá cerna, Kovář kovar, Růžička ruzicka, Šťastný stastny"),
      cities: words("Plzeň, Brno, Děčín, Žilina")),
    NameBank(
      language: "tr",
      given: names("Gülşen gulsen, İbrahim ibrahim, Çağla cagla, Oğuz oguz, Işıl isil"),
      family: names("Yıldız yildiz, Özdemir ozdemir, Şahin sahin, Çelik celik, Doğan dogan"),
      cities: words("İzmir, Muğla, Eskişehir, Kırşehir")),
    NameBank(
      language: "vi",
      given: names("Thảo thao, Đức duc, Hạnh hanh, Phượng phuong, Tuấn tuan"),
      family: names("Nguyễn nguyen, Trần tran, Lê le, Phạm pham, Đặng dang"),
      cities: words("Hà Nội, Đà Nẵng, Huế, Cần Thơ"), isFamilyFirst: true),
    NameBank(
      language: "is",
      given: names("Þórdís thordis, Guðrún gudrun, Björk bjork, Ægir aegir, Sæþór saethor"),
      family: names("Jónsdóttir jonsdottir, Þórsson thorsson, Guðmundsson gudmundsson"),
      cities: words("Reykjavík, Ísafjörður, Höfn")),
  ]
}
