// Made from everforest-light.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let everforestLight = ResolvedTheme(
    kind: .light,
    credits: "Sainnhe Park, MIT",
    source: "https://github.com/sainnhe/everforest",
    words: [
      0x02fdf6e3024c5960, 0x03e6f01001000000,  // text
      0x02fdf6e302687275, 0x03e6f21001020200,  // text.dim
      0x02fdf6e3024c5960, 0x03e6f01001010101,  // text.strong
      0x02fdf6e3024c5960, 0x03e6f01001010101,  // title
      0x02fdf6e3022e769e, 0x03e63c100d080808,  // link
      0x02fdf6e302868d8b, 0x03e6f51001020000,  // frame
      0x02fdf6e302287d5d, 0x03e6f21005010101,  // frame.focus
      0x02fdf6e3024c5960, 0x03e6f01001000000,  // bar
      0x02fdf6e302287d5d, 0x03e6f21005010101,  // bar.key
      0x02287d5d02fdf6e3, 0x031de70510011001,  // bar.mode.nav
      0x0263710102fdf6e3, 0x033ae60110011101,  // bar.mode.edit
      0x022e769e02fdf6e3, 0x033ce60d10011801,  // bar.mode.job
      0x0291680002fdf6e3, 0x035ee60610011901,  // bar.mode.review
      0x02ba403e02fdf6e3, 0x0383e70210011101,  // env.prod
      0x0291680002fdf6e3, 0x035ee60610091809,  // env.stage
      0x022e769e02fdf6e3, 0x033ce60d10080808,  // env.dev
      0x0263710102fdf6e3, 0x033ae60110001000,  // env.sandbox
      0x02fdf6e302687275, 0x03e6f21001030101,  // list.header
      0x02287d5d02fdf6e3, 0x031de70510001000,  // list.selected
      0x02e6e2cc024c5960, 0x03fef00801000800,  // list.selected.blur
      0x02fdf6e302916800, 0x03e65e1006010101,  // list.marked
      0x02fdf6e302287d5d, 0x03e6f21005080908,  // list.match
      0x02fdf6e302687275, 0x03e6f21001020000,  // tab
      0x02fdf6e302287d5d, 0x03e6f21005010901,  // tab.active
      0x02fdf6e3024c5960, 0x03e6f01001000000,  // field
      0x02fdf6e3024c5960, 0x03e6f01001080808,  // field.focus
      0x02fdf6e302687275, 0x03e6f21001020200,  // field.readonly
      0x02fdf6e302ba403e, 0x03e6a01002080908,  // field.over
      0x02fdf6e302687275, 0x03e6f21001020200,  // placeholder
      0x024c596002fdf6e3, 0x03f0e60110001000,  // cursor
      0x022e769e02fdf6e3, 0x033ce60d10001000,  // selection
      0x02fdf6e302687275, 0x03e6f21001020000,  // counter
      0x02fdf6e302916800, 0x03e65e1006000800,  // counter.warn
      0x02fdf6e302ba403e, 0x03e6a01002010901,  // counter.over
      0x02fdf6e302916800, 0x03e65e1006010101,  // mark.changed
      0x02fdf6e302637101, 0x03e63a1001010101,  // mark.added
      0x02fdf6e302ba403e, 0x03e6a01002010901,  // mark.deleted
      0x02fdf6e3022e769e, 0x03e63c100d010101,  // mark.renamed
      0x02ba403e02fdf6e3, 0x0383e70210011101,  // mark.conflict
      0x02fdf6e302ba403e, 0x03e6a01002000200,  // diff.old
      0x02fdf6e302637101, 0x03e63a1001000100,  // diff.new
      0x02fdf6e302637101, 0x03e63a1001000000,  // state.ok
      0x02fdf6e3022e769e, 0x03e63c100d000000,  // state.info
      0x02fdf6e302916800, 0x03e65e1006080808,  // state.warn
      0x02fdf6e302ba403e, 0x03e6a01002011101,  // state.error
      0x02fdf6e3022e769e, 0x03e63c100d000000,  // state.busy
      0x02fdf6e302916800, 0x03e65e1006000800,  // state.stale
      0x02fdf6e302ba403e, 0x03e6a01002080908,  // state.offline
      0x02fdf6e3022e769e, 0x03e63c100d000000,  // key
      0x02fdf6e3024c5960, 0x03e6f01001000000,  // value
      0x02fdf6e302637101, 0x03e63a1001000000,  // string
      0x02fdf6e302916800, 0x03e65e1006000000,  // number
      0x02fdf6e302287d5d, 0x03e6f21005000000,  // bool
      0x02fdf6e302687275, 0x03e6f21001020200,  // null
      0x02fdf6e3024c5960, 0x03e6f01001000000,  // dialog
      0x02fdf6e302287d5d, 0x03e6f21005010101,  // dialog.frame
      0x02fdf6e3024c5960, 0x03e6f01001080808,  // button
      0x02287d5d02fdf6e3, 0x031de70510011101,  // button.focus
      0x022e769e02fdf6e3, 0x033ce60d10001000,  // toast
      0x0263710102fdf6e3, 0x033ae60110001000,  // toast.ok
      0x022e769e02fdf6e3, 0x033ce60d10001000,  // toast.info
      0x0291680002fdf6e3, 0x035ee60610001800,  // toast.warn
      0x02ba403e02fdf6e3, 0x0383e70210011101,  // toast.error
      0x02fdf6e302287d5d, 0x03e6f21005000000,  // chart.1
      0x02fdf6e302637101, 0x03e63a1001000000,  // chart.2
      0x02fdf6e302916800, 0x03e65e1006000000,  // chart.3
      0x02fdf6e3022e769e, 0x03e63c100d000000,  // chart.4
      0x02fdf6e302e6e2cc, 0x03e6fe1008000200,  // shadow
    ])
}
