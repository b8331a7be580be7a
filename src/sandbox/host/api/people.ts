import { ianaZone } from '../../graph/calendar/zones.ts'
import { type CastRole, cast } from '../../people/cast.ts'
import type { Tenant, User } from '../../tenant/state.ts'
import type { Person, Profile } from '../wire.ts'
import { partOf } from './parts.ts'
import { type ApiRoute, personOf, Refusal } from './route.ts'

/** A list, not a directory dump: the switcher shows this many hits. */
const MOST_HITS = 50

export const peopleRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: /^\/api\/people$/, handle: ({ tenant, query }) => search(tenant, query.get('search') ?? '') },
  { method: 'GET', path: /^\/api\/cast$/, handle: ({ tenant }) => castOf(tenant) },
  { method: 'GET', path: /^\/api\/news$/, handle: ({ tenant, query }) => newsSince(tenant, query.get('since') ?? '') },
  { method: 'GET', path: /^\/api\/people\/(?<person>[^/]+)$/, handle: (call) => profile(call.tenant, personOf(call)) },
  {
    method: 'GET',
    path: /^\/api\/people\/(?<person>[^/]+)\/photo$/,
    handle: (call) => {
      const { photo } = personOf(call)
      if (!photo) throw new Refusal(404, 'No photo.')
      return photo
    },
  },
]

/** People all of whose searched words begin a word of their name, title, department, city or UPN; by name. */
function search(tenant: Tenant, text: string): Person[] {
  const wanted = wordsOf(text)
  const hits = [...tenant.users.values()].filter((user) => {
    const words = wordsOf(
      `${user.displayName} ${user.jobTitle ?? ''} ${user.department ?? ''} ${user.city ?? ''} ${user.userPrincipalName}`,
    )
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
  hits.sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'))
  return hits.slice(0, MOST_HITS).map((user) => person(tenant, user))
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

function castOf(tenant: Tenant): Person[] {
  const byName = new Map([...tenant.users.values()].map((user) => [user.mailNickname.toLowerCase(), user]))
  const roles = Object.keys(cast) as CastRole[]
  const found = roles.flatMap((role) => byName.get(cast[role]) ?? [])
  const pinned = found.filter((user) => partOf(user))
  return pinned.sort((one, other) => partOf(one)!.order - partOf(other)!.order).map((user) => person(tenant, user))
}

/** People the app has reached after this instant, latest first. */
function newsSince(tenant: Tenant, since: string): Person[] {
  const latest = (one: Person) => [one.latestNews.chat, one.latestNews.activity].reduce<string>((a, b) => (b && b > a ? b : a), '')
  const everyone = [...tenant.users.values()].map((user) => person(tenant, user)).filter((one) => latest(one) > since)
  return everyone.sort((one, other) => latest(other).localeCompare(latest(one))).slice(0, MOST_HITS)
}

function person(tenant: Tenant, user: User): Person {
  const chats = [...tenant.conversations.values()].filter((conversation) => conversation.userId === user.id)
  const fromBot = chats.flatMap((chat) => chat.activities).filter((activity) => activity.from === 'bot' && !activity.deleted)
  return {
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    jobTitle: user.jobTitle,
    department: user.department,
    part: partOf(user)?.text ?? null,
    guest: user.userType === 'Guest',
    enabled: user.accountEnabled,
    hasMailbox: user.mailbox.kind === 'cloud',
    hasPhoto: user.photo !== null,
    timeZone: ianaZone(user.mailbox.timeZone) ?? 'UTC',
    latestNews: { chat: fromBot.at(-1)?.at ?? null, activity: user.feed.at(-1)?.at ?? null },
  }
}

function profile(tenant: Tenant, user: User): Profile {
  const manager = user.managerId ? tenant.users.get(user.managerId) : undefined
  const { officeLocation, city, mail, skills, interests, aboutMe } = user
  return {
    ...person(tenant, user),
    officeLocation,
    city,
    mail,
    manager: manager ? { userPrincipalName: manager.userPrincipalName, displayName: manager.displayName } : null,
    skills,
    interests,
    aboutMe,
  }
}
