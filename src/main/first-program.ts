import type { Person } from './people-of-sandbox.ts'

interface Door {
  /** e.g. `http://localhost:3978`. */
  product: string
  /** The tab's sign-in token of a person. */
  signIn: (personId: string) => Promise<string>
}

interface Programs {
  programs: { id: string; mine: { mentor: object | null } }[]
}

/** What every tenth mentor says; real ones say it in their own words. */
const boundaries = [
  'No contact on weekends, please.',
  'I can open doors, but I will not talk to your manager about you.',
  'Bring your own agenda; I will bring questions.',
  'Mornings are best for me.',
]
const atOnce = 4

/**
 * Furnishes a first program the way people would: the program manager creates it and every mentor joins, each signed in as themself,
 * through the product's own API. A program that stands alone is one that was begun: whoever has not joined it yet joins, and nobody's own
 * words are overwritten. Does nothing where there are several. Answers with how many mentors joined.
 */
export async function furnishFirstProgram(door: Door, manager: Person, mentors: readonly Person[]): Promise<number> {
  const asManager = await door.signIn(manager.id)
  await call(door, asManager, 'GET', '/api/me')
  const { programs } = await call<Programs>(door, asManager, 'GET', '/api/programs')
  if (programs.length > 1) return 0
  const id = programs[0]?.id ?? (await createProgram(door, asManager))
  let joined = 0
  for (let first = 0; first < mentors.length; first += atOnce) {
    const group = await Promise.all(mentors.slice(first, first + atOnce).map((mentor, place) => join(door, id, mentor, first + place)))
    joined += group.filter((isNew) => isNew).length
  }
  return joined
}

async function createProgram(door: Door, asManager: string): Promise<string> {
  const { templates } = await call<{ templates: { id: string; settings: object }[] }>(door, asManager, 'GET', '/api/templates')
  const template = templates.find((candidate) => candidate.id === 'career')
  const { id } = await call<{ id: string }>(door, asManager, 'POST', '/api/programs', { ...template?.settings, template: 'career' })
  return id
}

/** False when they are in it already, active or not. */
async function join(door: Door, programId: string, mentor: Person, place: number): Promise<boolean> {
  const token = await door.signIn(mentor.id)
  const { programs } = await call<Programs>(door, token, 'GET', '/api/programs')
  if (programs.find((program) => program.id === programId)?.mine.mentor) return false
  await call(door, token, 'PUT', `/api/programs/${programId}/mentor`, {
    offers: mentor.skills.slice(0, 6),
    boundaries: boundaries[place % boundaries.length],
    capacity: 1 + (place % 3),
    hoursPerMonth: 2 + (place % 4),
  })
  return true
}

async function call<Reply>(door: Door, token: string, method: string, path: string, body?: unknown): Promise<Reply> {
  const response = await fetch(`${door.product}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  return (response.status === 204 ? undefined : await response.json()) as Reply
}
