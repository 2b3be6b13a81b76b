// Made from rose-pine-dawn.yaml by `ResolvedThemesTests`.

extension ResolvedThemes {
  static let rosePineDawn = ResolvedTheme(
    kind: .light,
    credits: "Rosé Pine, MIT",
    source: "https://rosepinetheme.com/palette",
    words: [
      0x02faf4ed02575279, 0x03ff3c1001000000,  // text
      0x02faf4ed02716c8c, 0x03ff601001020200,  // text.dim
      0x02faf4ed02575279, 0x03ff3c1001010101,  // text.strong
      0x02faf4ed02575279, 0x03ff3c1001010101,  // title
      0x02faf4ed0245767f, 0x03fff21005080808,  // link
      0x02faf4ed028d879f, 0x03ff661001020000,  // frame
      0x02faf4ed027a6890, 0x03ff601006010101,  // frame.focus
      0x02faf4ed02575279, 0x03ff3c1001000000,  // bar
      0x02faf4ed027a6890, 0x03ff601006010101,  // bar.key
      0x027a689002faf4ed, 0x0360ff0610011001,  // bar.mode.nav
      0x0228698302faf4ed, 0x0318ff0110011101,  // bar.mode.edit
      0x0245767f02faf4ed, 0x03f2ff0510011801,  // bar.mode.job
      0x028c5e1f02faf4ed, 0x035eff0610011901,  // bar.mode.review
      0x02a2596e02faf4ed, 0x0383e70210011101,  // env.prod
      0x028c5e1f02faf4ed, 0x035eff0610091809,  // env.stage
      0x0245767f02faf4ed, 0x03f2ff0510080808,  // env.dev
      0x0228698302faf4ed, 0x0318ff0110001000,  // env.sandbox
      0x02faf4ed02716c8c, 0x03ff601001030101,  // list.header
      0x027a689002faf4ed, 0x0360ff0610001000,  // list.selected
      0x02dfdad902575279, 0x03fdf00801000800,  // list.selected.blur
      0x02faf4ed028c5e1f, 0x03ff5e1006010101,  // list.marked
      0x02faf4ed027a6890, 0x03ff601006080908,  // list.match
      0x02faf4ed02716c8c, 0x03ff601001020000,  // tab
      0x02faf4ed027a6890, 0x03ff601006010901,  // tab.active
      0x02faf4ed02575279, 0x03ff3c1001000000,  // field
      0x02faf4ed02575279, 0x03ff3c1001080808,  // field.focus
      0x02faf4ed02716c8c, 0x03ff601001020200,  // field.readonly
      0x02faf4ed02a2596e, 0x03ff5f1002080908,  // field.over
      0x02faf4ed02716c8c, 0x03ff601001020200,  // placeholder
      0x0257527902faf4ed, 0x033cff0110001000,  // cursor
      0x0245767f02faf4ed, 0x03f2ff0510001000,  // selection
      0x02faf4ed02716c8c, 0x03ff601001020000,  // counter
      0x02faf4ed028c5e1f, 0x03ff5e1006000800,  // counter.warn
      0x02faf4ed02a2596e, 0x03ff5f1002010901,  // counter.over
      0x02faf4ed028c5e1f, 0x03ff5e1006010101,  // mark.changed
      0x02faf4ed02286983, 0x03ff181001010101,  // mark.added
      0x02faf4ed02a2596e, 0x03ff5f1002010901,  // mark.deleted
      0x02faf4ed0245767f, 0x03fff21005010101,  // mark.renamed
      0x02a2596e02faf4ed, 0x0383e70210011101,  // mark.conflict
      0x02faf4ed02a2596e, 0x03ff5f1002000200,  // diff.old
      0x02faf4ed02286983, 0x03ff181001000100,  // diff.new
      0x02faf4ed02286983, 0x03ff181001000000,  // state.ok
      0x02faf4ed0245767f, 0x03fff21005000000,  // state.info
      0x02faf4ed028c5e1f, 0x03ff5e1006080808,  // state.warn
      0x02faf4ed02a2596e, 0x03ff5f1002011101,  // state.error
      0x02faf4ed0245767f, 0x03fff21005000000,  // state.busy
      0x02faf4ed028c5e1f, 0x03ff5e1006000800,  // state.stale
      0x02faf4ed02a2596e, 0x03ff5f1002080908,  // state.offline
      0x02faf4ed0245767f, 0x03fff21005000000,  // key
      0x02faf4ed02575279, 0x03ff3c1001000000,  // value
      0x02faf4ed02286983, 0x03ff181001000000,  // string
      0x02faf4ed028c5e1f, 0x03ff5e1006000000,  // number
      0x02faf4ed027a6890, 0x03ff601006000000,  // bool
      0x02faf4ed02716c8c, 0x03ff601001020200,  // null
      0x02faf4ed02575279, 0x03ff3c1001000000,  // dialog
      0x02faf4ed027a6890, 0x03ff601006010101,  // dialog.frame
      0x02faf4ed02575279, 0x03ff3c1001080808,  // button
      0x027a689002faf4ed, 0x0360ff0610011101,  // button.focus
      0x0245767f02faf4ed, 0x03f2ff0510001000,  // toast
      0x0228698302faf4ed, 0x0318ff0110001000,  // toast.ok
      0x0245767f02faf4ed, 0x03f2ff0510001000,  // toast.info
      0x028c5e1f02faf4ed, 0x035eff0610001800,  // toast.warn
      0x02a2596e02faf4ed, 0x0383e70210011101,  // toast.error
      0x02faf4ed027a6890, 0x03ff601006000000,  // chart.1
      0x02faf4ed02286983, 0x03ff181001000000,  // chart.2
      0x02faf4ed028c5e1f, 0x03ff5e1006000000,  // chart.3
      0x02faf4ed0245767f, 0x03fff21005000000,  // chart.4
      0x02faf4ed02dfdad9, 0x03fffd1008000200,  // shadow
    ])
}
