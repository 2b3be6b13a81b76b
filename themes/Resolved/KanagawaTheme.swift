// Made from kanagawa.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let kanagawa = ResolvedTheme(
    kind: .dark,
    credits: "Tommaso Laurenzi, MIT",
    source: "https://github.com/rebelot/kanagawa.nvim",
    words: [
      0x021f1f2802dcd7ba, 0x03eabb0108000000,  // text
      0x021f1f2802ada996, 0x03eaf80108020200,  // text.dim
      0x021f1f2802dcd7ba, 0x03eabb0108010101,  // text.strong
      0x021f1f2802dcd7ba, 0x03eabb0108010101,  // title
      0x021f1f28027fb4ca, 0x03ea6e010e080808,  // link
      0x021f1f28027e7b71, 0x03eaf30108020000,  // frame
      0x021f1f28027e9cd8, 0x03ea6e0107010101,  // frame.focus
      0x021f1f2802dcd7ba, 0x03eabb0108000000,  // bar
      0x021f1f28027e9cd8, 0x03ea6e0107010101,  // bar.key
      0x027e9cd8021f1f28, 0x036eea0701011001,  // bar.mode.nav
      0x0298bb6c021f1f28, 0x038fea0301011101,  // bar.mode.edit
      0x027fb4ca021f1f28, 0x036eea0e01011801,  // bar.mode.job
      0x02e6c384021f1f28, 0x03baea0401011901,  // bar.mode.review
      0x02e46876021f1f28, 0x03a7ea0a01011101,  // env.prod
      0x02e6c384021f1f28, 0x03baea0401091809,  // env.stage
      0x027fb4ca021f1f28, 0x036eea0e01080808,  // env.dev
      0x0298bb6c021f1f28, 0x038fea0301001000,  // env.sandbox
      0x021f1f2802ada996, 0x03eaf80108030101,  // list.header
      0x027e9cd8021f1f28, 0x036eea0701001000,  // list.selected
      0x0236364602dcd7ba, 0x03edbb0508000800,  // list.selected.blur
      0x021f1f2802e6c384, 0x03eaba0104010101,  // list.marked
      0x021f1f28027e9cd8, 0x03ea6e0107080908,  // list.match
      0x021f1f2802ada996, 0x03eaf80108020000,  // tab
      0x021f1f28027e9cd8, 0x03ea6e0107010901,  // tab.active
      0x021f1f2802dcd7ba, 0x03eabb0108000000,  // field
      0x021f1f2802dcd7ba, 0x03eabb0108080808,  // field.focus
      0x021f1f2802ada996, 0x03eaf80108020200,  // field.readonly
      0x021f1f2802e46876, 0x03eaa7010a080908,  // field.over
      0x021f1f2802ada996, 0x03eaf80108020200,  // placeholder
      0x02dcd7ba021f1f28, 0x03bbea0801001000,  // cursor
      0x027fb4ca021f1f28, 0x036eea0e01001000,  // selection
      0x021f1f2802ada996, 0x03eaf80108020000,  // counter
      0x021f1f2802e6c384, 0x03eaba0104000800,  // counter.warn
      0x021f1f2802e46876, 0x03eaa7010a010901,  // counter.over
      0x021f1f2802e6c384, 0x03eaba0104010101,  // mark.changed
      0x021f1f280298bb6c, 0x03ea8f0103010101,  // mark.added
      0x021f1f2802e46876, 0x03eaa7010a010901,  // mark.deleted
      0x021f1f28027fb4ca, 0x03ea6e010e010101,  // mark.renamed
      0x02e46876021f1f28, 0x03a7ea0a01011101,  // mark.conflict
      0x021f1f2802e46876, 0x03eaa7010a000200,  // diff.old
      0x021f1f280298bb6c, 0x03ea8f0103000100,  // diff.new
      0x021f1f280298bb6c, 0x03ea8f0103000000,  // state.ok
      0x021f1f28027fb4ca, 0x03ea6e010e000000,  // state.info
      0x021f1f2802e6c384, 0x03eaba0104080808,  // state.warn
      0x021f1f2802e46876, 0x03eaa7010a011101,  // state.error
      0x021f1f28027fb4ca, 0x03ea6e010e000000,  // state.busy
      0x021f1f2802e6c384, 0x03eaba0104000800,  // state.stale
      0x021f1f2802e46876, 0x03eaa7010a080908,  // state.offline
      0x021f1f28027fb4ca, 0x03ea6e010e000000,  // key
      0x021f1f2802dcd7ba, 0x03eabb0108000000,  // value
      0x021f1f280298bb6c, 0x03ea8f0103000000,  // string
      0x021f1f2802e6c384, 0x03eaba0104000000,  // number
      0x021f1f28027e9cd8, 0x03ea6e0107000000,  // bool
      0x021f1f2802ada996, 0x03eaf80108020200,  // null
      0x021f1f2802dcd7ba, 0x03eabb0108000000,  // dialog
      0x021f1f28027e9cd8, 0x03ea6e0107010101,  // dialog.frame
      0x021f1f2802dcd7ba, 0x03eabb0108080808,  // button
      0x027e9cd8021f1f28, 0x036eea0701011101,  // button.focus
      0x027fb4ca021f1f28, 0x036eea0e01001000,  // toast
      0x0298bb6c021f1f28, 0x038fea0301001000,  // toast.ok
      0x027fb4ca021f1f28, 0x036eea0e01001000,  // toast.info
      0x02e6c384021f1f28, 0x03baea0401001800,  // toast.warn
      0x02e46876021f1f28, 0x03a7ea0a01011101,  // toast.error
      0x021f1f28027e9cd8, 0x03ea6e0107000000,  // chart.1
      0x021f1f280298bb6c, 0x03ea8f0103000000,  // chart.2
      0x021f1f2802e6c384, 0x03eaba0104000000,  // chart.3
      0x021f1f28027fb4ca, 0x03ea6e010e000000,  // chart.4
      0x021f1f2802363646, 0x03eaed0105000200,  // shadow
    ])
}
