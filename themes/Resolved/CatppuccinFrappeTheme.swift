// Made from catppuccin-frappe.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let catppuccinFrappe = ResolvedTheme(
    kind: .dark,
    credits: "Catppuccin, MIT",
    source: "https://catppuccin.com/palette",
    words: [
      0x0230344602c6d0f5, 0x03ed990108000000,  // text
      0x0230344602a1a9c9, 0x03ed920108020200,  // text.dim
      0x0230344602c6d0f5, 0x03ed990108010101,  // text.strong
      0x0230344602c6d0f5, 0x03ed990108010101,  // title
      0x02303446028caaee, 0x03ed6f0107080808,  // link
      0x02303446027b829e, 0x03ed670108020000,  // frame
      0x0230344602ca9ee6, 0x03edb7010e010101,  // frame.focus
      0x0230344602c6d0f5, 0x03ed990108000000,  // bar
      0x0230344602ca9ee6, 0x03edb7010e010101,  // bar.key
      0x02ca9ee602303446, 0x03b7ed0e01011001,  // bar.mode.nav
      0x02a6d18902303446, 0x0396ec0301011101,  // bar.mode.edit
      0x028caaee02303446, 0x036fed0701011801,  // bar.mode.job
      0x02e5c89002303446, 0x03bbed0401011901,  // bar.mode.review
      0x02e7828402303446, 0x03aeec0a01011101,  // env.prod
      0x02e5c89002303446, 0x03bbed0401091809,  // env.stage
      0x028caaee02303446, 0x036fed0701080808,  // env.dev
      0x02a6d18902303446, 0x0396ec0301001000,  // env.sandbox
      0x0230344602a1a9c9, 0x03ed920108030101,  // list.header
      0x02ca9ee602303446, 0x03b7ed0e01001000,  // list.selected
      0x0251576d02c6d0f5, 0x03f0990508000800,  // list.selected.blur
      0x0230344602e5c890, 0x03edbb0104010101,  // list.marked
      0x0230344602ca9ee6, 0x03edb7010e080908,  // list.match
      0x0230344602a1a9c9, 0x03ed920108020000,  // tab
      0x0230344602ca9ee6, 0x03edb7010e010901,  // tab.active
      0x0230344602c6d0f5, 0x03ed990108000000,  // field
      0x0230344602c6d0f5, 0x03ed990108080808,  // field.focus
      0x0230344602a1a9c9, 0x03ed920108020200,  // field.readonly
      0x0230344602e78284, 0x03edd2010a080908,  // field.over
      0x0230344602a1a9c9, 0x03ed920108020200,  // placeholder
      0x02c6d0f502303446, 0x0399ed0801001000,  // cursor
      0x028caaee02303446, 0x036fed0701001000,  // selection
      0x0230344602a1a9c9, 0x03ed920108020000,  // counter
      0x0230344602e5c890, 0x03edbb0104000800,  // counter.warn
      0x0230344602e78284, 0x03edd2010a010901,  // counter.over
      0x0230344602e5c890, 0x03edbb0104010101,  // mark.changed
      0x0230344602a6d189, 0x03ed970103010101,  // mark.added
      0x0230344602e78284, 0x03edd2010a010901,  // mark.deleted
      0x02303446028caaee, 0x03ed6f0107010101,  // mark.renamed
      0x02e7828402303446, 0x03aeec0a01011101,  // mark.conflict
      0x0230344602e78284, 0x03edd2010a000200,  // diff.old
      0x0230344602a6d189, 0x03ed970103000100,  // diff.new
      0x0230344602a6d189, 0x03ed970103000000,  // state.ok
      0x02303446028caaee, 0x03ed6f0107000000,  // state.info
      0x0230344602e5c890, 0x03edbb0104080808,  // state.warn
      0x0230344602e78284, 0x03edd2010a011101,  // state.error
      0x02303446028caaee, 0x03ed6f0107000000,  // state.busy
      0x0230344602e5c890, 0x03edbb0104000800,  // state.stale
      0x0230344602e78284, 0x03edd2010a080908,  // state.offline
      0x02303446028caaee, 0x03ed6f0107000000,  // key
      0x0230344602c6d0f5, 0x03ed990108000000,  // value
      0x0230344602a6d189, 0x03ed970103000000,  // string
      0x0230344602e5c890, 0x03edbb0104000000,  // number
      0x0230344602ca9ee6, 0x03edb7010e000000,  // bool
      0x0230344602a1a9c9, 0x03ed920108020200,  // null
      0x0230344602c6d0f5, 0x03ed990108000000,  // dialog
      0x0230344602ca9ee6, 0x03edb7010e010101,  // dialog.frame
      0x0230344602c6d0f5, 0x03ed990108080808,  // button
      0x02ca9ee602303446, 0x03b7ed0e01011101,  // button.focus
      0x028caaee02303446, 0x036fed0701001000,  // toast
      0x02a6d18902303446, 0x0396ec0301001000,  // toast.ok
      0x028caaee02303446, 0x036fed0701001000,  // toast.info
      0x02e5c89002303446, 0x03bbed0401001800,  // toast.warn
      0x02e7828402303446, 0x03aeec0a01011101,  // toast.error
      0x0230344602ca9ee6, 0x03edb7010e000000,  // chart.1
      0x0230344602a6d189, 0x03ed970103000000,  // chart.2
      0x0230344602e5c890, 0x03edbb0104000000,  // chart.3
      0x02303446028caaee, 0x03ed6f0107000000,  // chart.4
      0x023034460251576d, 0x03edf00105000200,  // shadow
    ])
}
