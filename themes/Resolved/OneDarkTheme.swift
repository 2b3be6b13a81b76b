// Made from one-dark.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let oneDark = ResolvedTheme(
    kind: .dark,
    credits: "GitHub Inc. (Atom), MIT",
    source: "https://github.com/atom/atom/tree/master/packages/one-dark-syntax",
    words: [
      0x02282c3402abb2bf, 0x03ecf90108000000,  // text
      0x02282c34028e95a0, 0x03ecf70108020200,  // text.dim
      0x02282c3402abb2bf, 0x03ecf90108010101,  // text.strong
      0x02282c3402abb2bf, 0x03ecf90108010101,  // title
      0x02282c340256b6c2, 0x03ec49010e080808,  // link
      0x02282c3402717782, 0x03ecf40108020000,  // frame
      0x02282c340261afef, 0x03ec4b0107010101,  // frame.focus
      0x02282c3402abb2bf, 0x03ecf90108000000,  // bar
      0x02282c340261afef, 0x03ec4b0107010101,  // bar.key
      0x0261afef02282c34, 0x034bec0701011001,  // bar.mode.nav
      0x0298c37902282c34, 0x0372ec0301011101,  // bar.mode.edit
      0x0256b6c202282c34, 0x0349ec0e01011801,  // bar.mode.job
      0x02e5c07b02282c34, 0x03d7ec0401011901,  // bar.mode.review
      0x02e2737c02282c34, 0x03aeec0a01011101,  // env.prod
      0x02e5c07b02282c34, 0x03d7ec0401091809,  // env.stage
      0x0256b6c202282c34, 0x0349ec0e01080808,  // env.dev
      0x0298c37902282c34, 0x0372ec0301001000,  // env.sandbox
      0x02282c34028e95a0, 0x03ecf70108030101,  // list.header
      0x0261afef02282c34, 0x034bec0701001000,  // list.selected
      0x023e445102abb2bf, 0x03eef90508000800,  // list.selected.blur
      0x02282c3402e5c07b, 0x03ecd70104010101,  // list.marked
      0x02282c340261afef, 0x03ec4b0107080908,  // list.match
      0x02282c34028e95a0, 0x03ecf70108020000,  // tab
      0x02282c340261afef, 0x03ec4b0107010901,  // tab.active
      0x02282c3402abb2bf, 0x03ecf90108000000,  // field
      0x02282c3402abb2bf, 0x03ecf90108080808,  // field.focus
      0x02282c34028e95a0, 0x03ecf70108020200,  // field.readonly
      0x02282c3402e2737c, 0x03ecae010a080908,  // field.over
      0x02282c34028e95a0, 0x03ecf70108020200,  // placeholder
      0x02abb2bf02282c34, 0x03f9ec0801001000,  // cursor
      0x0256b6c202282c34, 0x0349ec0e01001000,  // selection
      0x02282c34028e95a0, 0x03ecf70108020000,  // counter
      0x02282c3402e5c07b, 0x03ecd70104000800,  // counter.warn
      0x02282c3402e2737c, 0x03ecae010a010901,  // counter.over
      0x02282c3402e5c07b, 0x03ecd70104010101,  // mark.changed
      0x02282c340298c379, 0x03ec720103010101,  // mark.added
      0x02282c3402e2737c, 0x03ecae010a010901,  // mark.deleted
      0x02282c340256b6c2, 0x03ec49010e010101,  // mark.renamed
      0x02e2737c02282c34, 0x03aeec0a01011101,  // mark.conflict
      0x02282c3402e2737c, 0x03ecae010a000200,  // diff.old
      0x02282c340298c379, 0x03ec720103000100,  // diff.new
      0x02282c340298c379, 0x03ec720103000000,  // state.ok
      0x02282c340256b6c2, 0x03ec49010e000000,  // state.info
      0x02282c3402e5c07b, 0x03ecd70104080808,  // state.warn
      0x02282c3402e2737c, 0x03ecae010a011101,  // state.error
      0x02282c340256b6c2, 0x03ec49010e000000,  // state.busy
      0x02282c3402e5c07b, 0x03ecd70104000800,  // state.stale
      0x02282c3402e2737c, 0x03ecae010a080908,  // state.offline
      0x02282c340256b6c2, 0x03ec49010e000000,  // key
      0x02282c3402abb2bf, 0x03ecf90108000000,  // value
      0x02282c340298c379, 0x03ec720103000000,  // string
      0x02282c3402e5c07b, 0x03ecd70104000000,  // number
      0x02282c340261afef, 0x03ec4b0107000000,  // bool
      0x02282c34028e95a0, 0x03ecf70108020200,  // null
      0x02282c3402abb2bf, 0x03ecf90108000000,  // dialog
      0x02282c340261afef, 0x03ec4b0107010101,  // dialog.frame
      0x02282c3402abb2bf, 0x03ecf90108080808,  // button
      0x0261afef02282c34, 0x034bec0701011101,  // button.focus
      0x0256b6c202282c34, 0x0349ec0e01001000,  // toast
      0x0298c37902282c34, 0x0372ec0301001000,  // toast.ok
      0x0256b6c202282c34, 0x0349ec0e01001000,  // toast.info
      0x02e5c07b02282c34, 0x03d7ec0401001800,  // toast.warn
      0x02e2737c02282c34, 0x03aeec0a01011101,  // toast.error
      0x02282c340261afef, 0x03ec4b0107000000,  // chart.1
      0x02282c340298c379, 0x03ec720103000000,  // chart.2
      0x02282c3402e5c07b, 0x03ecd70104000000,  // chart.3
      0x02282c340256b6c2, 0x03ec49010e000000,  // chart.4
      0x02282c34023e4451, 0x03ecee0105000200,  // shadow
    ])
}
