// Made from base-dark.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let baseDark = ResolvedTheme(
    kind: .dark,
    credits: "sendbird-console, CC0-1.0",
    source: "made for this program",
    words: [
      0x0215181e02dfe3ea, 0x03eafe0108000000,  // text
      0x0215181e02adb0b7, 0x03ea910108020200,  // text.dim
      0x0215181e02dfe3ea, 0x03eafe0108010101,  // text.strong
      0x0215181e02dfe3ea, 0x03eafe0108010101,  // title
      0x0215181e02b9a4ff, 0x03ea93010e080808,  // link
      0x0215181e027a7e84, 0x03eaf40108020000,  // frame
      0x0215181e027cc7ff, 0x03ea510107010101,  // frame.focus
      0x0215181e02dfe3ea, 0x03eafe0108000000,  // bar
      0x0215181e027cc7ff, 0x03ea510107010101,  // bar.key
      0x027cc7ff0215181e, 0x0351ea0701011001,  // bar.mode.nav
      0x028fd18a0215181e, 0x0372ea0301011101,  // bar.mode.edit
      0x02b9a4ff0215181e, 0x0393ea0e01011801,  // bar.mode.job
      0x02f2c0630215181e, 0x03d7ea0401011901,  // bar.mode.review
      0x02ff80800215181e, 0x03d2ea0a01011101,  // env.prod
      0x02f2c0630215181e, 0x03d7ea0401091809,  // env.stage
      0x02b9a4ff0215181e, 0x0393ea0e01080808,  // env.dev
      0x028fd18a0215181e, 0x0372ea0301001000,  // env.sandbox
      0x0215181e02adb0b7, 0x03ea910108030101,  // list.header
      0x027cc7ff0215181e, 0x0351ea0701001000,  // list.selected
      0x02343b4702dfe3ea, 0x03edfe0508000800,  // list.selected.blur
      0x0215181e02f2c063, 0x03ead70104010101,  // list.marked
      0x0215181e027cc7ff, 0x03ea510107080908,  // list.match
      0x0215181e02adb0b7, 0x03ea910108020000,  // tab
      0x0215181e027cc7ff, 0x03ea510107010901,  // tab.active
      0x0215181e02dfe3ea, 0x03eafe0108000000,  // field
      0x0215181e02dfe3ea, 0x03eafe0108080808,  // field.focus
      0x0215181e02adb0b7, 0x03ea910108020200,  // field.readonly
      0x0215181e02ff8080, 0x03ead2010a080908,  // field.over
      0x0215181e02adb0b7, 0x03ea910108020200,  // placeholder
      0x02dfe3ea0215181e, 0x03feea0801001000,  // cursor
      0x02b9a4ff0215181e, 0x0393ea0e01001000,  // selection
      0x0215181e02adb0b7, 0x03ea910108020000,  // counter
      0x0215181e02f2c063, 0x03ead70104000800,  // counter.warn
      0x0215181e02ff8080, 0x03ead2010a010901,  // counter.over
      0x0215181e02f2c063, 0x03ead70104010101,  // mark.changed
      0x0215181e028fd18a, 0x03ea720103010101,  // mark.added
      0x0215181e02ff8080, 0x03ead2010a010901,  // mark.deleted
      0x0215181e02b9a4ff, 0x03ea93010e010101,  // mark.renamed
      0x02ff80800215181e, 0x03d2ea0a01011101,  // mark.conflict
      0x0215181e02ff8080, 0x03ead2010a000200,  // diff.old
      0x0215181e028fd18a, 0x03ea720103000100,  // diff.new
      0x0215181e028fd18a, 0x03ea720103000000,  // state.ok
      0x0215181e02b9a4ff, 0x03ea93010e000000,  // state.info
      0x0215181e02f2c063, 0x03ead70104080808,  // state.warn
      0x0215181e02ff8080, 0x03ead2010a011101,  // state.error
      0x0215181e02b9a4ff, 0x03ea93010e000000,  // state.busy
      0x0215181e02f2c063, 0x03ead70104000800,  // state.stale
      0x0215181e02ff8080, 0x03ead2010a080908,  // state.offline
      0x0215181e02b9a4ff, 0x03ea93010e000000,  // key
      0x0215181e02dfe3ea, 0x03eafe0108000000,  // value
      0x0215181e028fd18a, 0x03ea720103000000,  // string
      0x0215181e02f2c063, 0x03ead70104000000,  // number
      0x0215181e027cc7ff, 0x03ea510107000000,  // bool
      0x0215181e02adb0b7, 0x03ea910108020200,  // null
      0x0215181e02dfe3ea, 0x03eafe0108000000,  // dialog
      0x0215181e027cc7ff, 0x03ea510107010101,  // dialog.frame
      0x0215181e02dfe3ea, 0x03eafe0108080808,  // button
      0x027cc7ff0215181e, 0x0351ea0701011101,  // button.focus
      0x02b9a4ff0215181e, 0x0393ea0e01001000,  // toast
      0x028fd18a0215181e, 0x0372ea0301001000,  // toast.ok
      0x02b9a4ff0215181e, 0x0393ea0e01001000,  // toast.info
      0x02f2c0630215181e, 0x03d7ea0401001800,  // toast.warn
      0x02ff80800215181e, 0x03d2ea0a01011101,  // toast.error
      0x0215181e027cc7ff, 0x03ea510107000000,  // chart.1
      0x0215181e028fd18a, 0x03ea720103000000,  // chart.2
      0x0215181e02f2c063, 0x03ead70104000000,  // chart.3
      0x0215181e02b9a4ff, 0x03ea93010e000000,  // chart.4
      0x0215181e02343b47, 0x03eaed0105000200,  // shadow
    ])
}
