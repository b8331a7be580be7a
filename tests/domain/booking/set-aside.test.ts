import { setAside } from '../../../src/domain/booking/set-aside.ts'

const at = (start: number, end: number, kind: 'busy' | 'tentative' | 'oof' = 'busy') => ({ start, end, kind })

test('our own check-in is taken out once, by its exact times', () => {
  expect(setAside([at(10, 20), at(30, 40)], [{ start: 10, end: 20 }])).toEqual([at(30, 40)])
  expect(setAside([at(10, 20), at(10, 20)], [{ start: 10, end: 20 }])).toEqual([at(10, 20)])
})

test('what only touches, encloses or lies within it still counts', () => {
  const others = [at(9, 20), at(10, 21), at(12, 15), at(20, 30)]
  expect(setAside(others, [{ start: 10, end: 20 }])).toEqual(others)
})

test('of several at the same time the one that blocks least is taken for ours', () => {
  const items = [at(10, 20, 'oof'), at(10, 20, 'tentative'), at(10, 20)]
  expect(setAside(items, [{ start: 10, end: 20 }])).toEqual([at(10, 20, 'oof'), at(10, 20)])
})
