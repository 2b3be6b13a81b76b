// Made from solarized-light.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let solarizedLight = ResolvedTheme(
    kind: .light,
    credits: "Ethan Schoonover, MIT",
    source: "https://ethanschoonover.com/solarized",
    words: [
      0x02fdf6e302073642, 0x03e6ec1001000000,  // text
      0x02fdf6e302385c62, 0x03e6171001020200,  // text.dim
      0x02fdf6e302073642, 0x03e6ec1001010101,  // text.strong
      0x02fdf6e302073642, 0x03e6ec1001010101,  // title
      0x02fdf6e3021e6fa8, 0x03e619100d080808,  // link
      0x02fdf6e302698382, 0x03e6421001020000,  // frame
      0x02fdf6e302207972, 0x03e6f21005010101,  // frame.focus
      0x02fdf6e302073642, 0x03e6ec1001000000,  // bar
      0x02fdf6e302207972, 0x03e6f21005010101,  // bar.key
      0x0220797202fdf6e3, 0x031de70510011001,  // bar.mode.nav
      0x0264730002fdf6e3, 0x033ae60110011101,  // bar.mode.edit
      0x021e6fa802fdf6e3, 0x0319e60d10011801,  // bar.mode.job
      0x0288670002fdf6e3, 0x035ee60610011901,  // bar.mode.review
      0x02d1302d02fdf6e3, 0x03a0e60210011101,  // env.prod
      0x0288670002fdf6e3, 0x035ee60610091809,  // env.stage
      0x021e6fa802fdf6e3, 0x0319e60d10080808,  // env.dev
      0x0264730002fdf6e3, 0x033ae60110001000,  // env.sandbox
      0x02fdf6e302385c62, 0x03e6171001030101,  // list.header
      0x0220797202fdf6e3, 0x031de70510001000,  // list.selected
      0x02eee8d502073642, 0x03feec0801000800,  // list.selected.blur
      0x02fdf6e302886700, 0x03e65e1006010101,  // list.marked
      0x02fdf6e302207972, 0x03e6f21005080908,  // list.match
      0x02fdf6e302385c62, 0x03e6171001020000,  // tab
      0x02fdf6e302207972, 0x03e6f21005010901,  // tab.active
      0x02fdf6e302073642, 0x03e6ec1001000000,  // field
      0x02fdf6e302073642, 0x03e6ec1001080808,  // field.focus
      0x02fdf6e302385c62, 0x03e6171001020200,  // field.readonly
      0x02fdf6e302d1302d, 0x03e6a01002080908,  // field.over
      0x02fdf6e302385c62, 0x03e6171001020200,  // placeholder
      0x0207364202fdf6e3, 0x03ece60110001000,  // cursor
      0x021e6fa802fdf6e3, 0x0319e60d10001000,  // selection
      0x02fdf6e302385c62, 0x03e6171001020000,  // counter
      0x02fdf6e302886700, 0x03e65e1006000800,  // counter.warn
      0x02fdf6e302d1302d, 0x03e6a01002010901,  // counter.over
      0x02fdf6e302886700, 0x03e65e1006010101,  // mark.changed
      0x02fdf6e302647300, 0x03e63a1001010101,  // mark.added
      0x02fdf6e302d1302d, 0x03e6a01002010901,  // mark.deleted
      0x02fdf6e3021e6fa8, 0x03e619100d010101,  // mark.renamed
      0x02d1302d02fdf6e3, 0x03a0e60210011101,  // mark.conflict
      0x02fdf6e302d1302d, 0x03e6a01002000200,  // diff.old
      0x02fdf6e302647300, 0x03e63a1001000100,  // diff.new
      0x02fdf6e302647300, 0x03e63a1001000000,  // state.ok
      0x02fdf6e3021e6fa8, 0x03e619100d000000,  // state.info
      0x02fdf6e302886700, 0x03e65e1006080808,  // state.warn
      0x02fdf6e302d1302d, 0x03e6a01002011101,  // state.error
      0x02fdf6e3021e6fa8, 0x03e619100d000000,  // state.busy
      0x02fdf6e302886700, 0x03e65e1006000800,  // state.stale
      0x02fdf6e302d1302d, 0x03e6a01002080908,  // state.offline
      0x02fdf6e3021e6fa8, 0x03e619100d000000,  // key
      0x02fdf6e302073642, 0x03e6ec1001000000,  // value
      0x02fdf6e302647300, 0x03e63a1001000000,  // string
      0x02fdf6e302886700, 0x03e65e1006000000,  // number
      0x02fdf6e302207972, 0x03e6f21005000000,  // bool
      0x02fdf6e302385c62, 0x03e6171001020200,  // null
      0x02fdf6e302073642, 0x03e6ec1001000000,  // dialog
      0x02fdf6e302207972, 0x03e6f21005010101,  // dialog.frame
      0x02fdf6e302073642, 0x03e6ec1001080808,  // button
      0x0220797202fdf6e3, 0x031de70510011101,  // button.focus
      0x021e6fa802fdf6e3, 0x0319e60d10001000,  // toast
      0x0264730002fdf6e3, 0x033ae60110001000,  // toast.ok
      0x021e6fa802fdf6e3, 0x0319e60d10001000,  // toast.info
      0x0288670002fdf6e3, 0x035ee60610001800,  // toast.warn
      0x02d1302d02fdf6e3, 0x03a0e60210011101,  // toast.error
      0x02fdf6e302207972, 0x03e6f21005000000,  // chart.1
      0x02fdf6e302647300, 0x03e63a1001000000,  // chart.2
      0x02fdf6e302886700, 0x03e65e1006000000,  // chart.3
      0x02fdf6e3021e6fa8, 0x03e619100d000000,  // chart.4
      0x02fdf6e302eee8d5, 0x03e6fe1008000200,  // shadow
    ])
}
