import type { Person } from './people-of-sandbox.ts'

interface Door {
  /** e.g. `http://localhost:3978`. */
  product: string
  /** The tab's sign-in token of a person. */
  signIn: (personId: string) => Promise<string>
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
 * through the product's own API. Does nothing where a program is there already. Answers with how many mentors joined.
 */
export async function furnishFirstProgram(door: Door, manager: Person, mentors: readonly Person[]): Promise<number> {
  const asManager = await door.signIn(manager.id)
  await call(door, asManager, 'GET', '/api/me')
  const { programs } = await call<{ programs: { id: string }[] }>(door, asManager, 'GET', '/api/programs')
  if (programs.length > 0) return 0
  const { templates } = await call<{ templates: { id: string; settings: object }[] }>(door, asManager, 'GET', '/api/templates')
  const template = templates.find((candidate) => candidate.id === 'career')
  const { id } = await call<{ id: string }>(door, asManager, 'POST', '/api/programs', { ...template?.settings, template: 'career' })
  for (let first = 0; first < mentors.length; first += atOnce) {
    await Promise.all(mentors.slice(first, first + atOnce).map((mentor, place) => join(door, id, mentor, first + place)))
  }
  return mentors.length
}

async function join(door: Door, programId: string, mentor: Person, place: number): Promise<void> {
  const token = await door.signIn(mentor.id)
  await call(door, token, 'PUT', `/api/programs/${programId}/mentor`, {
    offers: mentor.skills.slice(0, 6),
    boundaries: boundaries[place % boundaries.length],
    capacity: 1 + (place % 3),
    hoursPerMonth: 2 + (place % 4),
  })
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
