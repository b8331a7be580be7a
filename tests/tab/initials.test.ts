import { colorOf, initials } from '../../src/tab/components/initials.ts'

test('initials are those of the first and the last name', () => {
  expect(initials('Noor van der Berg-Achterberg')).toBe('NB')
  expect(initials('Élodie Öztürk (External)')).toBe('ÉÖ')
  expect(initials('Prince')).toBe('P')
  expect(initials('李 小龙')).toBe('李小')
})

test('a person keeps their color', () => {
  expect(colorOf('00000000-0000-4000-8000-000000000001')).toBe(colorOf('00000000-0000-4000-8000-000000000001'))
  const used = new Set(Array.from({ length: 100 }, (_, index) => colorOf(`person-${index}`)))
  expect(used.size).toBeGreaterThan(10)
})
