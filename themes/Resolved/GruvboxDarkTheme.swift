// Made from gruvbox-dark.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let gruvboxDark = ResolvedTheme(
    kind: .dark,
    credits: "Pavel Pertsev, MIT",
    source: "https://github.com/morhetz/gruvbox",
    words: [
      0x0228282802ebdbb2, 0x03ebdf0108000000,  // text
      0x0228282802baae90, 0x03eb900108020200,  // text.dim
      0x0228282802ebdbb2, 0x03ebdf0108010101,  // text.strong
      0x0228282802ebdbb2, 0x03ebdf0108010101,  // title
      0x022828280283a598, 0x03eb6d010e080808,  // link
      0x02282828028a826d, 0x03eb650108020000,  // frame
      0x02282828028ec07c, 0x03eb720107010101,  // frame.focus
      0x0228282802ebdbb2, 0x03ebdf0108000000,  // bar
      0x02282828028ec07c, 0x03eb720107010101,  // bar.key
      0x028ec07c02282828, 0x036be90701011001,  // bar.mode.nav
      0x02b8bb2602282828, 0x038eea0301011101,  // bar.mode.edit
      0x0283a59802282828, 0x036deb0e01011801,  // bar.mode.job
      0x02fabd2f02282828, 0x03d6eb0401011901,  // bar.mode.review
      0x02fb5b4802282828, 0x03cbeb0a01011101,  // env.prod
      0x02fabd2f02282828, 0x03d6eb0401091809,  // env.stage
      0x0283a59802282828, 0x036deb0e01080808,  // env.dev
      0x02b8bb2602282828, 0x038eea0301001000,  // env.sandbox
      0x0228282802baae90, 0x03eb900108030101,  // list.header
      0x028ec07c02282828, 0x036be90701001000,  // list.selected
      0x0250494502ebdbb2, 0x03efdf0508000800,  // list.selected.blur
      0x0228282802fabd2f, 0x03ebd60104010101,  // list.marked
      0x02282828028ec07c, 0x03eb720107080908,  // list.match
      0x0228282802baae90, 0x03eb900108020000,  // tab
      0x02282828028ec07c, 0x03eb720107010901,  // tab.active
      0x0228282802ebdbb2, 0x03ebdf0108000000,  // field
      0x0228282802ebdbb2, 0x03ebdf0108080808,  // field.focus
      0x0228282802baae90, 0x03eb900108020200,  // field.readonly
      0x0228282802fb5b48, 0x03ebcb010a080908,  // field.over
      0x0228282802baae90, 0x03eb900108020200,  // placeholder
      0x02ebdbb202282828, 0x03dfeb0801001000,  // cursor
      0x0283a59802282828, 0x036deb0e01001000,  // selection
      0x0228282802baae90, 0x03eb900108020000,  // counter
      0x0228282802fabd2f, 0x03ebd60104000800,  // counter.warn
      0x0228282802fb5b48, 0x03ebcb010a010901,  // counter.over
      0x0228282802fabd2f, 0x03ebd60104010101,  // mark.changed
      0x0228282802b8bb26, 0x03ebb20103010101,  // mark.added
      0x0228282802fb5b48, 0x03ebcb010a010901,  // mark.deleted
      0x022828280283a598, 0x03eb6d010e010101,  // mark.renamed
      0x02fb5b4802282828, 0x03cbeb0a01011101,  // mark.conflict
      0x0228282802fb5b48, 0x03ebcb010a000200,  // diff.old
      0x0228282802b8bb26, 0x03ebb20103000100,  // diff.new
      0x0228282802b8bb26, 0x03ebb20103000000,  // state.ok
      0x022828280283a598, 0x03eb6d010e000000,  // state.info
      0x0228282802fabd2f, 0x03ebd60104080808,  // state.warn
      0x0228282802fb5b48, 0x03ebcb010a011101,  // state.error
      0x022828280283a598, 0x03eb6d010e000000,  // state.busy
      0x0228282802fabd2f, 0x03ebd60104000800,  // state.stale
      0x0228282802fb5b48, 0x03ebcb010a080908,  // state.offline
      0x022828280283a598, 0x03eb6d010e000000,  // key
      0x0228282802ebdbb2, 0x03ebdf0108000000,  // value
      0x0228282802b8bb26, 0x03ebb20103000000,  // string
      0x0228282802fabd2f, 0x03ebd60104000000,  // number
      0x02282828028ec07c, 0x03eb720107000000,  // bool
      0x0228282802baae90, 0x03eb900108020200,  // null
      0x0228282802ebdbb2, 0x03ebdf0108000000,  // dialog
      0x02282828028ec07c, 0x03eb720107010101,  // dialog.frame
      0x0228282802ebdbb2, 0x03ebdf0108080808,  // button
      0x028ec07c02282828, 0x036be90701011101,  // button.focus
      0x0283a59802282828, 0x036deb0e01001000,  // toast
      0x02b8bb2602282828, 0x038eea0301001000,  // toast.ok
      0x0283a59802282828, 0x036deb0e01001000,  // toast.info
      0x02fabd2f02282828, 0x03d6eb0401001800,  // toast.warn
      0x02fb5b4802282828, 0x03cbeb0a01011101,  // toast.error
      0x02282828028ec07c, 0x03eb720107000000,  // chart.1
      0x0228282802b8bb26, 0x03ebb20103000000,  // chart.2
      0x0228282802fabd2f, 0x03ebd60104000000,  // chart.3
      0x022828280283a598, 0x03eb6d010e000000,  // chart.4
      0x0228282802504945, 0x03ebef0105000200,  // shadow
    ])
}
