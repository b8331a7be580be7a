import type { Dice } from './dice.ts'

export type Spoiling = 'null' | 'another type' | 'a new word' | 'missing' | 'extra' | 'an odd value'

type Holder = { holder: Record<string, unknown> | unknown[]; key: string | number }

const otherTypes: readonly unknown[] = [
  true,
  false,
  0,
  -1,
  1e21,
  '',
  'text',
  [],
  {},
  [null],
  { value: [] },
  [[]],
  { '@odata.type': '#unknown' },
]
const oddValues: readonly unknown[] = [
  ...[
    '9999-99-99T99:99:99',
    '0001-01-01T00:00:00.0000000',
    '2026-02-30T24:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    'tzone://Microsoft/Custom',
  ],
  ...['../..', '%2e%2e%2f', 'a/b?c#d', '\u0000', '\ud800', '\u202e', '😀'.repeat(50), 'x'.repeat(70_000), '-0', 'NaN', ' '],
  ...[Number.MAX_SAFE_INTEGER + 2, -0, 1e308, 0.1],
]
const extras: readonly [name: string, value: unknown][] = [
  ['@odata.etag', 'W/"1"'],
  ['somethingNew', { deep: [{ er: null }] }],
  ['__proto__', { id: 'polluted', ok: true }],
  ['constructor', null],
  ['toString', 'no function'],
  ['error', null],
  ['length', -1],
]

/** The value with one to three of its parts spoiled; the value itself is left as it is. */
export function spoil(value: unknown, spoiling: Spoiling, dice: Dice): unknown {
  const whole = { value: structuredClone(value) }
  for (let times = 1 + dice.whole(3); times > 0; times -= 1) {
    const places = placesIn(whole)
    if (places.length === 0) break
    const { holder, key } = dice.pick(places)
    spoilAt(holder as Record<string | number, unknown>, key, spoiling, dice)
  }
  return whole.value
}

function spoilAt(holder: Record<string | number, unknown>, key: string | number, spoiling: Spoiling, dice: Dice): void {
  const here = holder[key]
  switch (spoiling) {
    case 'null':
      holder[key] = null
      return
    case 'another type':
      holder[key] = structuredClone(dice.pick(otherTypes))
      return
    case 'a new word':
      holder[key] = typeof here === 'string' ? dice.pick(['unheardOf', here.toUpperCase(), `${here}Custom`, '7']) : here
      return
    case 'an odd value':
      holder[key] = dice.pick(oddValues)
      return
    case 'missing':
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
      return
    case 'extra':
      addTo(here ?? holder, dice)
  }
}

function addTo(target: unknown, dice: Dice): void {
  const [name, value] = structuredClone(dice.pick(extras))
  if (Array.isArray(target)) target.push(value)
  else if (typeof target === 'object' && target !== null)
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
}

function placesIn(holder: Record<string, unknown> | unknown[]): Holder[] {
  const keys: (string | number)[] = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder)
  return keys.flatMap((key) => {
    const below = (holder as Record<string | number, unknown>)[key]
    const deeper = typeof below === 'object' && below !== null ? placesIn(below as Record<string, unknown>) : []
    return [{ holder, key }, ...deeper]
  })
}
