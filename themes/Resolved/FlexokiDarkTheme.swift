// Made from flexoki-dark.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let flexokiDark = ResolvedTheme(
    kind: .dark,
    credits: "Steph Ango, MIT",
    source: "https://stephango.com/flexoki",
    words: [
      0x02100f0f02cecdc3, 0x03e9fc0108000000,  // text
      0x02100f0f029f9e96, 0x03e9f80108020200,  // text.dim
      0x02100f0f02cecdc3, 0x03e9fc0108010101,  // text.strong
      0x02100f0f02cecdc3, 0x03e9fc0108010101,  // title
      0x02100f0f024385be, 0x03e943010e080808,  // link
      0x02100f0f026f6e69, 0x03e9f20108020000,  // frame
      0x02100f0f023aa99f, 0x03e9250107010101,  // frame.focus
      0x02100f0f02cecdc3, 0x03e9fc0108000000,  // bar
      0x02100f0f023aa99f, 0x03e9250107010101,  // bar.key
      0x023aa99f02100f0f, 0x0325e90701011001,  // bar.mode.nav
      0x02879a3902100f0f, 0x0364e90301011101,  // bar.mode.edit
      0x024385be02100f0f, 0x0343e90e01011801,  // bar.mode.job
      0x02d0a21502100f0f, 0x03b2e90401011901,  // bar.mode.review
      0x02d3564b02100f0f, 0x03a7e90a01011101,  // env.prod
      0x02d0a21502100f0f, 0x03b2e90401091809,  // env.stage
      0x024385be02100f0f, 0x0343e90e01080808,  // env.dev
      0x02879a3902100f0f, 0x0364e90301001000,  // env.sandbox
      0x02100f0f029f9e96, 0x03e9f80108030101,  // list.header
      0x023aa99f02100f0f, 0x0325e90701001000,  // list.selected
      0x0234333102cecdc3, 0x03ecfc0508000800,  // list.selected.blur
      0x02100f0f02d0a215, 0x03e9b20104010101,  // list.marked
      0x02100f0f023aa99f, 0x03e9250107080908,  // list.match
      0x02100f0f029f9e96, 0x03e9f80108020000,  // tab
      0x02100f0f023aa99f, 0x03e9250107010901,  // tab.active
      0x02100f0f02cecdc3, 0x03e9fc0108000000,  // field
      0x02100f0f02cecdc3, 0x03e9fc0108080808,  // field.focus
      0x02100f0f029f9e96, 0x03e9f80108020200,  // field.readonly
      0x02100f0f02d3564b, 0x03e9a7010a080908,  // field.over
      0x02100f0f029f9e96, 0x03e9f80108020200,  // placeholder
      0x02cecdc302100f0f, 0x03fce90801001000,  // cursor
      0x024385be02100f0f, 0x0343e90e01001000,  // selection
      0x02100f0f029f9e96, 0x03e9f80108020000,  // counter
      0x02100f0f02d0a215, 0x03e9b20104000800,  // counter.warn
      0x02100f0f02d3564b, 0x03e9a7010a010901,  // counter.over
      0x02100f0f02d0a215, 0x03e9b20104010101,  // mark.changed
      0x02100f0f02879a39, 0x03e9640103010101,  // mark.added
      0x02100f0f02d3564b, 0x03e9a7010a010901,  // mark.deleted
      0x02100f0f024385be, 0x03e943010e010101,  // mark.renamed
      0x02d3564b02100f0f, 0x03a7e90a01011101,  // mark.conflict
      0x02100f0f02d3564b, 0x03e9a7010a000200,  // diff.old
      0x02100f0f02879a39, 0x03e9640103000100,  // diff.new
      0x02100f0f02879a39, 0x03e9640103000000,  // state.ok
      0x02100f0f024385be, 0x03e943010e000000,  // state.info
      0x02100f0f02d0a215, 0x03e9b20104080808,  // state.warn
      0x02100f0f02d3564b, 0x03e9a7010a011101,  // state.error
      0x02100f0f024385be, 0x03e943010e000000,  // state.busy
      0x02100f0f02d0a215, 0x03e9b20104000800,  // state.stale
      0x02100f0f02d3564b, 0x03e9a7010a080908,  // state.offline
      0x02100f0f024385be, 0x03e943010e000000,  // key
      0x02100f0f02cecdc3, 0x03e9fc0108000000,  // value
      0x02100f0f02879a39, 0x03e9640103000000,  // string
      0x02100f0f02d0a215, 0x03e9b20104000000,  // number
      0x02100f0f023aa99f, 0x03e9250107000000,  // bool
      0x02100f0f029f9e96, 0x03e9f80108020200,  // null
      0x02100f0f02cecdc3, 0x03e9fc0108000000,  // dialog
      0x02100f0f023aa99f, 0x03e9250107010101,  // dialog.frame
      0x02100f0f02cecdc3, 0x03e9fc0108080808,  // button
      0x023aa99f02100f0f, 0x0325e90701011101,  // button.focus
      0x024385be02100f0f, 0x0343e90e01001000,  // toast
      0x02879a3902100f0f, 0x0364e90301001000,  // toast.ok
      0x024385be02100f0f, 0x0343e90e01001000,  // toast.info
      0x02d0a21502100f0f, 0x03b2e90401001800,  // toast.warn
      0x02d3564b02100f0f, 0x03a7e90a01011101,  // toast.error
      0x02100f0f023aa99f, 0x03e9250107000000,  // chart.1
      0x02100f0f02879a39, 0x03e9640103000000,  // chart.2
      0x02100f0f02d0a215, 0x03e9b20104000000,  // chart.3
      0x02100f0f024385be, 0x03e943010e000000,  // chart.4
      0x02100f0f02343331, 0x03e9ec0105000200,  // shadow
    ])
}
