import type { SkillCatalog, Spelling } from './catalog.ts'
import { nearbySpellings } from './nearby.ts'
import type { Skill } from './skill.ts'
import { spellingOf } from './spelling.ts'

export interface SkillSuggestion {
  readonly skill: Skill
  /** The alias that matched what is typed; null: the name did. */
  readonly alias: string | null
}

/**
 * Skills for what somebody has typed so far, best first: the very word, then what begins with it, then what has it inside; names before
 * aliases. Where nothing fits, skills that a slip of the finger away would be meant.
 */
export function suggest(typed: string, catalog: SkillCatalog, limit: number): SkillSuggestion[] {
  const key = spellingOf(typed)
  if (key === '') return []
  const typedText: Typed = { text: key, asWord: ` ${key}`, words: key.split(' ').map((word) => ({ word, later: ` ${word}` })) }
  const best = new Map<Skill, { spelling: Spelling; rank: number }>()
  for (const spelling of catalog.spellings.values()) {
    const rank = rankOf(spelling, typedText)
    const before = best.get(spelling.skill)
    if (rank !== null && (!before || rank < before.rank)) best.set(spelling.skill, { spelling, rank })
  }
  const fitting = [...best.values()].toSorted((a, b) => a.rank - b.rank || byLength(a.spelling, b.spelling)).map(({ spelling }) => spelling)
  return (fitting.length > 0 ? fitting : nearbySpellings(key, catalog)).slice(0, limit).map(({ skill, alias }) => ({ skill, alias }))
}

const order: readonly `${'name' | 'alias'} ${Place}`[] = [
  'name same',
  'alias same',
  'name start',
  'name word',
  'alias start',
  'name words',
  'alias word',
  'alias words',
  'name inside',
  'alias inside',
]

function rankOf(spelling: Spelling, typed: Typed): number | null {
  const place = placeOf(spelling.key, typed)
  if (place === null) return null
  return order.indexOf(`${spelling.alias === null ? 'name' : 'alias'} ${place}`)
}

type Place = 'same' | 'start' | 'word' | 'words' | 'inside'

/** Taken apart once, for thousands of spellings. */
interface Typed {
  readonly text: string
  /** As it stands where a word begins that is not the first. */
  readonly asWord: string
  readonly words: readonly { readonly word: string; readonly later: string }[]
}

/** Whether the typed text is all of it, begins it, begins a word of it, begins words of it in any order, or is inside a word. */
function placeOf(key: string, { text, asWord, words }: Typed): Place | null {
  if (key === text) return 'same'
  const at = key.indexOf(text)
  if (at === 0) return 'start'
  if (at > 0 && key.includes(asWord)) return 'word'
  if (words.length > 1 && words.every(({ word, later }) => key.startsWith(word) || key.includes(later))) return 'words'
  return at > 0 && text.length > 2 ? 'inside' : null
}

/** Shorter first, then by code unit: the same list at every look. */
function byLength(a: Spelling, b: Spelling): number {
  return a.key.length - b.key.length || (a.key < b.key ? -1 : 1)
}
