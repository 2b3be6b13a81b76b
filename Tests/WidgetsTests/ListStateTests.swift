import Testing
import Widgets

/// Selecting and scrolling without rows.
@Suite struct ListStateTests {
  @Test("moving stops at both ends")
  func ends() {
    var list = ListState()
    list.move(by: 1)
    #expect(list.selected == 0)
    list.setCount(3)
    list.move(by: 10)
    #expect(list.selected == 2)
    list.move(by: -10)
    #expect(list.selected == 0)
  }

  @Test("the selection is always in sight and no row is wasted", arguments: [1, 2, 5, 10, 40])
  func visible(height: Int) {
    var list = ListState()
    list.setCount(23)
    for step in [1, 1, 1, 7, -3, 30, -8, -8, 4, -40] {
      list.move(by: step)
      list.settle(height: height)
      let rows = list.visible(height: height)
      #expect(rows.contains(list.selected))
      #expect(rows.count == min(height, 23))
    }
  }

  @Test("a page keeps one row of the old one")
  func page() {
    var list = ListState()
    list.setCount(100)
    list.settle(height: 10)
    list.page(1, height: 10)
    list.settle(height: 10)
    #expect(list.visible(height: 10) == 9..<19)
    list.page(-1, height: 10)
    list.settle(height: 10)
    #expect(list.visible(height: 10) == 0..<10)
  }

  @Test("fewer rows pull the selection in")
  func shrink() {
    var list = ListState()
    list.setCount(50)
    list.end()
    list.setCount(3)
    #expect(list.selected == 2)
    #expect(list.visible(height: 10) == 0..<3)
    list.setCount(0)
    #expect(list.visible(height: 10).isEmpty)
  }
}
