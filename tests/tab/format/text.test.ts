import { IntlMessageFormat } from 'intl-messageformat'
import { office } from '../../../src/messages/en/office.ts'
import { tab } from '../../../src/messages/en/tab.ts'
import { languageFor } from '../../../src/messages/locale.ts'
import { pseudo } from '../../../src/messages/pseudo.ts'
import { listing, textsOf } from '../../../src/tab/format/text.ts'

describe('texts', () => {
  const text = textsOf(languageFor('en-GB'))

  test.each(Object.entries({ ...tab, ...office }))('%s is a message that can be read', (_, message) => {
    expect(() => new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true })).not.toThrow()
  })

  test('say how the series fits, and leave out what did not happen', () => {
    expect(text('series.proof', { kept: 24, moved: 2, skipped: 0, toPause: 0, total: 26 })).toBe('24 of 26 fit, 2 moved')
    expect(text('series.proof', { kept: 20, moved: 2, skipped: 1, toPause: 3, total: 26 })).toBe(
      '20 of 26 fit, 2 moved, 1 skipped, 3 to be paused',
    )
    expect(text('series.proof', { kept: 26, moved: 0, skipped: 0, toPause: 0, total: 26 })).toBe('26 of 26 fit')
  })

  test('count like people do', () => {
    expect(text('find.forYou', { count: 0 })).toBe('No mentor for you right now')
    expect(text('find.forYou', { count: 1 })).toBe('One mentor for you')
    expect(text('find.forYou', { count: 5 })).toBe('5 mentors for you')
  })

  test('never come with a hole in them', () => {
    expect(() => text('ask.title')).toThrow(/name/)
  })

  test('take a name as it is, tags and braces included', () => {
    expect(text('ask.title', { name: '<b>{x}</b>' })).toBe('Ask <b>{x}</b>')
  })

  test('list names in the language of the reader', () => {
    expect(listing(['Anna', 'Ben', 'Carla'], languageFor('en-GB'))).toBe('Anna, Ben and Carla')
  })
})

describe('languages', () => {
  test('keep the dates of a regional locale whose texts exist', () => {
    expect(languageFor('en-gb')).toEqual({ texts: 'en', pseudo: false, formats: 'en-gb', direction: 'ltr' })
  })

  test('do not mix foreign dates into English sentences', () => {
    expect(languageFor('de-DE')).toEqual({ texts: 'en', pseudo: false, formats: 'en', direction: 'ltr' })
    expect(languageFor('ar-EG').direction).toBe('ltr')
  })

  test('have a mirrored stand-in, so that right to left is tried before it is translated', () => {
    expect(languageFor('qps-plocm').direction).toBe('rtl')
  })

  test('have a stand-in that shows what never went through the catalog', () => {
    const dressed = textsOf(languageFor('qps-ploc'))('ask.title', { name: 'Jo' })
    expect(dressed).toMatch(/^⟦.*⟧$/)
    expect(pseudo('Ask')).toBe('⟦Ášķ·⟧')
  })
})
