import { type AttributeName, askFor, attributes } from '../../../src/domain/attributes/asked.ts'
import { give, keepAsked } from '../../../src/domain/attributes/given.ts'

const agreedAt = new Date('2026-02-02T09:30:00Z')
const asked = (names: AttributeName[], ownWords: string[] = []) => {
  const outcome = askFor(new Set(names), ownWords)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

test('questions stand in one order, whatever order they are chosen in, each with its answers', () => {
  expect(asked(['caring', 'ethnicity', 'gender'], ['Newar', 'Tharu'])).toEqual([
    { attribute: 'gender', choices: attributes.gender },
    { attribute: 'caring', choices: ['yes', 'no'] },
    { attribute: 'ethnicity', choices: ['Newar', 'Tharu'] },
  ])
})

test('what no list is right for is asked in words of one’s own, two or more that differ', () => {
  expect(askFor(new Set(['ethnicity']), ['Newar'])).toEqual({ ok: false, reason: 'ownWordsNeeded' })
  expect(askFor(new Set(['ethnicity']), ['Newar', 'Tharu', 'newar'])).toEqual({ ok: false, reason: 'ownWordsTwice' })
  expect(asked(['age'], ['Newar', 'newar'])).toEqual([{ attribute: 'age', choices: attributes.age }])
})

test('only what is asked can be answered, and only with what is offered', () => {
  const questions = asked(['gender', 'caring'])
  expect(give({ gender: 'nonBinary' }, questions, agreedAt)).toEqual({ ok: true, value: { answers: { gender: 'nonBinary' }, agreedAt } })
  expect(give({ gender: 'nonBinary', age: 'from40' }, questions, agreedAt)).toEqual({ ok: false, reason: 'notAsked' })
  expect(give({ caring: 'woman' }, questions, agreedAt)).toEqual({ ok: false, reason: 'notAsked' })
})

test('no answer at all is nothing to keep', () => {
  expect(give({}, asked(['gender']), agreedAt)).toEqual({ ok: true, value: null })
})

test('of what was given stays what is still asked and still offered', () => {
  const given = { answers: { gender: 'woman', caring: 'no', ethnicity: 'Tharu' }, agreedAt }
  expect(keepAsked(given, asked(['gender', 'ethnicity'], ['Newar', 'Gurung']))).toEqual({ answers: { gender: 'woman' }, agreedAt })
  expect(keepAsked(given, asked(['ethnicity'], ['Newar', 'Tharu']))).toEqual({ answers: { ethnicity: 'Tharu' }, agreedAt })
  expect(keepAsked(given, [])).toBeNull()
})
