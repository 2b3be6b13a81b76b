// Made from tokyo-night.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let tokyoNight = ResolvedTheme(
    kind: .dark,
    credits: "enkia (MIT) and Folke Lemaitre, Apache-2.0",
    source: "https://github.com/folke/tokyonight.nvim",
    words: [
      0x021a1b2602c0caf5, 0x03ea990108000000,  // text
      0x021a1b2602979ec1, 0x03ea6e0108020200,  // text.dim
      0x021a1b2602c0caf5, 0x03ea990108010101,  // text.strong
      0x021a1b2602c0caf5, 0x03ea990108010101,  // title
      0x021a1b26027dcfff, 0x03ea75010e080808,  // link
      0x021a1b26026d738e, 0x03eaf30108020000,  // frame
      0x021a1b26027aa2f7, 0x03ea4b0107010101,  // frame.focus
      0x021a1b2602c0caf5, 0x03ea990108000000,  // bar
      0x021a1b26027aa2f7, 0x03ea4b0107010101,  // bar.key
      0x027aa2f7021a1b26, 0x034bea0701011001,  // bar.mode.nav
      0x029ece6a021a1b26, 0x0372ea0301011101,  // bar.mode.edit
      0x027dcfff021a1b26, 0x0375ea0e01011801,  // bar.mode.job
      0x02e0af68021a1b26, 0x03b3ea0401011901,  // bar.mode.review
      0x02f7768e021a1b26, 0x03ccea0a01011101,  // env.prod
      0x02e0af68021a1b26, 0x03b3ea0401091809,  // env.stage
      0x027dcfff021a1b26, 0x0375ea0e01080808,  // env.dev
      0x029ece6a021a1b26, 0x0372ea0301001000,  // env.sandbox
      0x021a1b2602979ec1, 0x03ea6e0108030101,  // list.header
      0x027aa2f7021a1b26, 0x034bea0701001000,  // list.selected
      0x023b426102c0caf5, 0x03ee990508000800,  // list.selected.blur
      0x021a1b2602e0af68, 0x03eab30104010101,  // list.marked
      0x021a1b26027aa2f7, 0x03ea4b0107080908,  // list.match
      0x021a1b2602979ec1, 0x03ea6e0108020000,  // tab
      0x021a1b26027aa2f7, 0x03ea4b0107010901,  // tab.active
      0x021a1b2602c0caf5, 0x03ea990108000000,  // field
      0x021a1b2602c0caf5, 0x03ea990108080808,  // field.focus
      0x021a1b2602979ec1, 0x03ea6e0108020200,  // field.readonly
      0x021a1b2602f7768e, 0x03eacc010a080908,  // field.over
      0x021a1b2602979ec1, 0x03ea6e0108020200,  // placeholder
      0x02c0caf5021a1b26, 0x0399ea0801001000,  // cursor
      0x027dcfff021a1b26, 0x0375ea0e01001000,  // selection
      0x021a1b2602979ec1, 0x03ea6e0108020000,  // counter
      0x021a1b2602e0af68, 0x03eab30104000800,  // counter.warn
      0x021a1b2602f7768e, 0x03eacc010a010901,  // counter.over
      0x021a1b2602e0af68, 0x03eab30104010101,  // mark.changed
      0x021a1b26029ece6a, 0x03ea720103010101,  // mark.added
      0x021a1b2602f7768e, 0x03eacc010a010901,  // mark.deleted
      0x021a1b26027dcfff, 0x03ea75010e010101,  // mark.renamed
      0x02f7768e021a1b26, 0x03ccea0a01011101,  // mark.conflict
      0x021a1b2602f7768e, 0x03eacc010a000200,  // diff.old
      0x021a1b26029ece6a, 0x03ea720103000100,  // diff.new
      0x021a1b26029ece6a, 0x03ea720103000000,  // state.ok
      0x021a1b26027dcfff, 0x03ea75010e000000,  // state.info
      0x021a1b2602e0af68, 0x03eab30104080808,  // state.warn
      0x021a1b2602f7768e, 0x03eacc010a011101,  // state.error
      0x021a1b26027dcfff, 0x03ea75010e000000,  // state.busy
      0x021a1b2602e0af68, 0x03eab30104000800,  // state.stale
      0x021a1b2602f7768e, 0x03eacc010a080908,  // state.offline
      0x021a1b26027dcfff, 0x03ea75010e000000,  // key
      0x021a1b2602c0caf5, 0x03ea990108000000,  // value
      0x021a1b26029ece6a, 0x03ea720103000000,  // string
      0x021a1b2602e0af68, 0x03eab30104000000,  // number
      0x021a1b26027aa2f7, 0x03ea4b0107000000,  // bool
      0x021a1b2602979ec1, 0x03ea6e0108020200,  // null
      0x021a1b2602c0caf5, 0x03ea990108000000,  // dialog
      0x021a1b26027aa2f7, 0x03ea4b0107010101,  // dialog.frame
      0x021a1b2602c0caf5, 0x03ea990108080808,  // button
      0x027aa2f7021a1b26, 0x034bea0701011101,  // button.focus
      0x027dcfff021a1b26, 0x0375ea0e01001000,  // toast
      0x029ece6a021a1b26, 0x0372ea0301001000,  // toast.ok
      0x027dcfff021a1b26, 0x0375ea0e01001000,  // toast.info
      0x02e0af68021a1b26, 0x03b3ea0401001800,  // toast.warn
      0x02f7768e021a1b26, 0x03ccea0a01011101,  // toast.error
      0x021a1b26027aa2f7, 0x03ea4b0107000000,  // chart.1
      0x021a1b26029ece6a, 0x03ea720103000000,  // chart.2
      0x021a1b2602e0af68, 0x03eab30104000000,  // chart.3
      0x021a1b26027dcfff, 0x03ea75010e000000,  // chart.4
      0x021a1b26023b4261, 0x03eaee0105000200,  // shadow
    ])
}
