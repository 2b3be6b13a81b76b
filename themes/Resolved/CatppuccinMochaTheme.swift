// Made from catppuccin-mocha.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let catppuccinMocha = ResolvedTheme(
    kind: .dark,
    credits: "Catppuccin, MIT",
    source: "https://catppuccin.com/palette",
    words: [
      0x021e1e2e02cdd6f4, 0x03eabd0108000000,  // text
      0x021e1e2e02a1a8c3, 0x03ea920108020200,  // text.dim
      0x021e1e2e02cdd6f4, 0x03eabd0108010101,  // text.strong
      0x021e1e2e02cdd6f4, 0x03eabd0108010101,  // title
      0x021e1e2e0289b4fa, 0x03ea6f0107080808,  // link
      0x021e1e2e02767a91, 0x03eaf40108020000,  // frame
      0x021e1e2e02cba6f7, 0x03eab7010e010101,  // frame.focus
      0x021e1e2e02cdd6f4, 0x03eabd0108000000,  // bar
      0x021e1e2e02cba6f7, 0x03eab7010e010101,  // bar.key
      0x02cba6f7021e1e2e, 0x03b7ea0e01011001,  // bar.mode.nav
      0x02a6e3a1021e1e2e, 0x0396ea0301011101,  // bar.mode.edit
      0x0289b4fa021e1e2e, 0x036fea0701011801,  // bar.mode.job
      0x02f9e2af021e1e2e, 0x03dfea0401011901,  // bar.mode.review
      0x02f38ba8021e1e2e, 0x03d3ea0a01011101,  // env.prod
      0x02f9e2af021e1e2e, 0x03dfea0401091809,  // env.stage
      0x0289b4fa021e1e2e, 0x036fea0701080808,  // env.dev
      0x02a6e3a1021e1e2e, 0x0396ea0301001000,  // env.sandbox
      0x021e1e2e02a1a8c3, 0x03ea920108030101,  // list.header
      0x02cba6f7021e1e2e, 0x03b7ea0e01001000,  // list.selected
      0x0245475a02cdd6f4, 0x03eebd0508000800,  // list.selected.blur
      0x021e1e2e02f9e2af, 0x03eadf0104010101,  // list.marked
      0x021e1e2e02cba6f7, 0x03eab7010e080908,  // list.match
      0x021e1e2e02a1a8c3, 0x03ea920108020000,  // tab
      0x021e1e2e02cba6f7, 0x03eab7010e010901,  // tab.active
      0x021e1e2e02cdd6f4, 0x03eabd0108000000,  // field
      0x021e1e2e02cdd6f4, 0x03eabd0108080808,  // field.focus
      0x021e1e2e02a1a8c3, 0x03ea920108020200,  // field.readonly
      0x021e1e2e02f38ba8, 0x03ead3010a080908,  // field.over
      0x021e1e2e02a1a8c3, 0x03ea920108020200,  // placeholder
      0x02cdd6f4021e1e2e, 0x03bdea0801001000,  // cursor
      0x0289b4fa021e1e2e, 0x036fea0701001000,  // selection
      0x021e1e2e02a1a8c3, 0x03ea920108020000,  // counter
      0x021e1e2e02f9e2af, 0x03eadf0104000800,  // counter.warn
      0x021e1e2e02f38ba8, 0x03ead3010a010901,  // counter.over
      0x021e1e2e02f9e2af, 0x03eadf0104010101,  // mark.changed
      0x021e1e2e02a6e3a1, 0x03ea960103010101,  // mark.added
      0x021e1e2e02f38ba8, 0x03ead3010a010901,  // mark.deleted
      0x021e1e2e0289b4fa, 0x03ea6f0107010101,  // mark.renamed
      0x02f38ba8021e1e2e, 0x03d3ea0a01011101,  // mark.conflict
      0x021e1e2e02f38ba8, 0x03ead3010a000200,  // diff.old
      0x021e1e2e02a6e3a1, 0x03ea960103000100,  // diff.new
      0x021e1e2e02a6e3a1, 0x03ea960103000000,  // state.ok
      0x021e1e2e0289b4fa, 0x03ea6f0107000000,  // state.info
      0x021e1e2e02f9e2af, 0x03eadf0104080808,  // state.warn
      0x021e1e2e02f38ba8, 0x03ead3010a011101,  // state.error
      0x021e1e2e0289b4fa, 0x03ea6f0107000000,  // state.busy
      0x021e1e2e02f9e2af, 0x03eadf0104000800,  // state.stale
      0x021e1e2e02f38ba8, 0x03ead3010a080908,  // state.offline
      0x021e1e2e0289b4fa, 0x03ea6f0107000000,  // key
      0x021e1e2e02cdd6f4, 0x03eabd0108000000,  // value
      0x021e1e2e02a6e3a1, 0x03ea960103000000,  // string
      0x021e1e2e02f9e2af, 0x03eadf0104000000,  // number
      0x021e1e2e02cba6f7, 0x03eab7010e000000,  // bool
      0x021e1e2e02a1a8c3, 0x03ea920108020200,  // null
      0x021e1e2e02cdd6f4, 0x03eabd0108000000,  // dialog
      0x021e1e2e02cba6f7, 0x03eab7010e010101,  // dialog.frame
      0x021e1e2e02cdd6f4, 0x03eabd0108080808,  // button
      0x02cba6f7021e1e2e, 0x03b7ea0e01011101,  // button.focus
      0x0289b4fa021e1e2e, 0x036fea0701001000,  // toast
      0x02a6e3a1021e1e2e, 0x0396ea0301001000,  // toast.ok
      0x0289b4fa021e1e2e, 0x036fea0701001000,  // toast.info
      0x02f9e2af021e1e2e, 0x03dfea0401001800,  // toast.warn
      0x02f38ba8021e1e2e, 0x03d3ea0a01011101,  // toast.error
      0x021e1e2e02cba6f7, 0x03eab7010e000000,  // chart.1
      0x021e1e2e02a6e3a1, 0x03ea960103000000,  // chart.2
      0x021e1e2e02f9e2af, 0x03eadf0104000000,  // chart.3
      0x021e1e2e0289b4fa, 0x03ea6f0107000000,  // chart.4
      0x021e1e2e0245475a, 0x03eaee0105000200,  // shadow
    ])
}
