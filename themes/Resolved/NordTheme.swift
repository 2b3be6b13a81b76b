// Made from nord.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let nord = ResolvedTheme(
    kind: .dark,
    credits: "Arctic Ice Studio and Sven Greb, MIT",
    source: "https://www.nordtheme.com",
    words: [
      0x022e344002d8dee9, 0x03ecfd0108000000,  // text
      0x022e344002aeb4bf, 0x03ecf90108020200,  // text.dim
      0x022e344002d8dee9, 0x03ecfd0108010101,  // text.strong
      0x022e344002d8dee9, 0x03ecfd0108010101,  // title
      0x022e34400281a1c1, 0x03ec6e010e080808,  // link
      0x022e344002838995, 0x03ecf50108020000,  // frame
      0x022e34400288c0d0, 0x03ec6e0107010101,  // frame.focus
      0x022e344002d8dee9, 0x03ecfd0108000000,  // bar
      0x022e34400288c0d0, 0x03ec6e0107010101,  // bar.key
      0x0288c0d0022e3440, 0x036eec0701011001,  // bar.mode.nav
      0x02a3be8c022e3440, 0x0390ec0301011101,  // bar.mode.edit
      0x0281a1c1022e3440, 0x036eec0e01011801,  // bar.mode.job
      0x02ebcb8b022e3440, 0x03baec0401011901,  // bar.mode.review
      0x02d28d77022e3440, 0x03adec0a01011101,  // env.prod
      0x02ebcb8b022e3440, 0x03baec0401091809,  // env.stage
      0x0281a1c1022e3440, 0x036eec0e01080808,  // env.dev
      0x02a3be8c022e3440, 0x0390ec0301001000,  // env.sandbox
      0x022e344002aeb4bf, 0x03ecf90108030101,  // list.header
      0x0288c0d0022e3440, 0x036eec0701001000,  // list.selected
      0x024c566a02d8dee9, 0x03f0fd0508000800,  // list.selected.blur
      0x022e344002ebcb8b, 0x03ecba0104010101,  // list.marked
      0x022e34400288c0d0, 0x03ec6e0107080908,  // list.match
      0x022e344002aeb4bf, 0x03ecf90108020000,  // tab
      0x022e34400288c0d0, 0x03ec6e0107010901,  // tab.active
      0x022e344002d8dee9, 0x03ecfd0108000000,  // field
      0x022e344002d8dee9, 0x03ecfd0108080808,  // field.focus
      0x022e344002aeb4bf, 0x03ecf90108020200,  // field.readonly
      0x022e344002d28d77, 0x03ecad010a080908,  // field.over
      0x022e344002aeb4bf, 0x03ecf90108020200,  // placeholder
      0x02d8dee9022e3440, 0x03fdec0801001000,  // cursor
      0x0281a1c1022e3440, 0x036eec0e01001000,  // selection
      0x022e344002aeb4bf, 0x03ecf90108020000,  // counter
      0x022e344002ebcb8b, 0x03ecba0104000800,  // counter.warn
      0x022e344002d28d77, 0x03ecad010a010901,  // counter.over
      0x022e344002ebcb8b, 0x03ecba0104010101,  // mark.changed
      0x022e344002a3be8c, 0x03ec900103010101,  // mark.added
      0x022e344002d28d77, 0x03ecad010a010901,  // mark.deleted
      0x022e34400281a1c1, 0x03ec6e010e010101,  // mark.renamed
      0x02d28d77022e3440, 0x03adec0a01011101,  // mark.conflict
      0x022e344002d28d77, 0x03ecad010a000200,  // diff.old
      0x022e344002a3be8c, 0x03ec900103000100,  // diff.new
      0x022e344002a3be8c, 0x03ec900103000000,  // state.ok
      0x022e34400281a1c1, 0x03ec6e010e000000,  // state.info
      0x022e344002ebcb8b, 0x03ecba0104080808,  // state.warn
      0x022e344002d28d77, 0x03ecad010a011101,  // state.error
      0x022e34400281a1c1, 0x03ec6e010e000000,  // state.busy
      0x022e344002ebcb8b, 0x03ecba0104000800,  // state.stale
      0x022e344002d28d77, 0x03ecad010a080908,  // state.offline
      0x022e34400281a1c1, 0x03ec6e010e000000,  // key
      0x022e344002d8dee9, 0x03ecfd0108000000,  // value
      0x022e344002a3be8c, 0x03ec900103000000,  // string
      0x022e344002ebcb8b, 0x03ecba0104000000,  // number
      0x022e34400288c0d0, 0x03ec6e0107000000,  // bool
      0x022e344002aeb4bf, 0x03ecf90108020200,  // null
      0x022e344002d8dee9, 0x03ecfd0108000000,  // dialog
      0x022e34400288c0d0, 0x03ec6e0107010101,  // dialog.frame
      0x022e344002d8dee9, 0x03ecfd0108080808,  // button
      0x0288c0d0022e3440, 0x036eec0701011101,  // button.focus
      0x0281a1c1022e3440, 0x036eec0e01001000,  // toast
      0x02a3be8c022e3440, 0x0390ec0301001000,  // toast.ok
      0x0281a1c1022e3440, 0x036eec0e01001000,  // toast.info
      0x02ebcb8b022e3440, 0x03baec0401001800,  // toast.warn
      0x02d28d77022e3440, 0x03adec0a01011101,  // toast.error
      0x022e34400288c0d0, 0x03ec6e0107000000,  // chart.1
      0x022e344002a3be8c, 0x03ec900103000000,  // chart.2
      0x022e344002ebcb8b, 0x03ecba0104000000,  // chart.3
      0x022e34400281a1c1, 0x03ec6e010e000000,  // chart.4
      0x022e3440024c566a, 0x03ecf00105000200,  // shadow
    ])
}
