// Made from catppuccin-latte.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let catppuccinLatte = ResolvedTheme(
    kind: .light,
    credits: "Catppuccin, MIT",
    source: "https://catppuccin.com/palette",
    words: [
      0x02eff1f5024c4f69, 0x03ffef1001000000,  // text
      0x02eff1f502696c82, 0x03fff21001020200,  // text.dim
      0x02eff1f5024c4f69, 0x03ffef1001010101,  // text.strong
      0x02eff1f5024c4f69, 0x03ffef1001010101,  // title
      0x02eff1f5021d61e9, 0x03ff1a1005080808,  // link
      0x02eff1f50285889a, 0x03ff661001020000,  // frame
      0x02eff1f5028839ef, 0x03ff5d1006010101,  // frame.focus
      0x02eff1f5024c4f69, 0x03ffef1001000000,  // bar
      0x02eff1f5028839ef, 0x03ff5d1006010101,  // bar.key
      0x028839ef02eff1f5, 0x035dff0610011001,  // bar.mode.nav
      0x0230782002eff1f5, 0x031ce70110011101,  // bar.mode.edit
      0x021d61e902eff1f5, 0x031aff0510011801,  // bar.mode.job
      0x02915c1302eff1f5, 0x035eff0610011901,  // bar.mode.review
      0x02d20f3902eff1f5, 0x03a0ff0210011101,  // env.prod
      0x02915c1302eff1f5, 0x035eff0610091809,  // env.stage
      0x021d61e902eff1f5, 0x031aff0510080808,  // env.dev
      0x0230782002eff1f5, 0x031ce70110001000,  // env.sandbox
      0x02eff1f502696c82, 0x03fff21001030101,  // list.header
      0x028839ef02eff1f5, 0x035dff0610001000,  // list.selected
      0x02ccd0da024c4f69, 0x03fcef0801000800,  // list.selected.blur
      0x02eff1f502915c13, 0x03ff5e1006010101,  // list.marked
      0x02eff1f5028839ef, 0x03ff5d1006080908,  // list.match
      0x02eff1f502696c82, 0x03fff21001020000,  // tab
      0x02eff1f5028839ef, 0x03ff5d1006010901,  // tab.active
      0x02eff1f5024c4f69, 0x03ffef1001000000,  // field
      0x02eff1f5024c4f69, 0x03ffef1001080808,  // field.focus
      0x02eff1f502696c82, 0x03fff21001020200,  // field.readonly
      0x02eff1f502d20f39, 0x03ffa01002080908,  // field.over
      0x02eff1f502696c82, 0x03fff21001020200,  // placeholder
      0x024c4f6902eff1f5, 0x03efff0110001000,  // cursor
      0x021d61e902eff1f5, 0x031aff0510001000,  // selection
      0x02eff1f502696c82, 0x03fff21001020000,  // counter
      0x02eff1f502915c13, 0x03ff5e1006000800,  // counter.warn
      0x02eff1f502d20f39, 0x03ffa01002010901,  // counter.over
      0x02eff1f502915c13, 0x03ff5e1006010101,  // mark.changed
      0x02eff1f502307820, 0x03ff3a1001010101,  // mark.added
      0x02eff1f502d20f39, 0x03ffa01002010901,  // mark.deleted
      0x02eff1f5021d61e9, 0x03ff1a1005010101,  // mark.renamed
      0x02d20f3902eff1f5, 0x03a0ff0210011101,  // mark.conflict
      0x02eff1f502d20f39, 0x03ffa01002000200,  // diff.old
      0x02eff1f502307820, 0x03ff3a1001000100,  // diff.new
      0x02eff1f502307820, 0x03ff3a1001000000,  // state.ok
      0x02eff1f5021d61e9, 0x03ff1a1005000000,  // state.info
      0x02eff1f502915c13, 0x03ff5e1006080808,  // state.warn
      0x02eff1f502d20f39, 0x03ffa01002011101,  // state.error
      0x02eff1f5021d61e9, 0x03ff1a1005000000,  // state.busy
      0x02eff1f502915c13, 0x03ff5e1006000800,  // state.stale
      0x02eff1f502d20f39, 0x03ffa01002080908,  // state.offline
      0x02eff1f5021d61e9, 0x03ff1a1005000000,  // key
      0x02eff1f5024c4f69, 0x03ffef1001000000,  // value
      0x02eff1f502307820, 0x03ff3a1001000000,  // string
      0x02eff1f502915c13, 0x03ff5e1006000000,  // number
      0x02eff1f5028839ef, 0x03ff5d1006000000,  // bool
      0x02eff1f502696c82, 0x03fff21001020200,  // null
      0x02eff1f5024c4f69, 0x03ffef1001000000,  // dialog
      0x02eff1f5028839ef, 0x03ff5d1006010101,  // dialog.frame
      0x02eff1f5024c4f69, 0x03ffef1001080808,  // button
      0x028839ef02eff1f5, 0x035dff0610011101,  // button.focus
      0x021d61e902eff1f5, 0x031aff0510001000,  // toast
      0x0230782002eff1f5, 0x031ce70110001000,  // toast.ok
      0x021d61e902eff1f5, 0x031aff0510001000,  // toast.info
      0x02915c1302eff1f5, 0x035eff0610001800,  // toast.warn
      0x02d20f3902eff1f5, 0x03a0ff0210011101,  // toast.error
      0x02eff1f5028839ef, 0x03ff5d1006000000,  // chart.1
      0x02eff1f502307820, 0x03ff3a1001000000,  // chart.2
      0x02eff1f502915c13, 0x03ff5e1006000000,  // chart.3
      0x02eff1f5021d61e9, 0x03ff1a1005000000,  // chart.4
      0x02eff1f502ccd0da, 0x03fffc1008000200,  // shadow
    ])
}
