import { namedGuid } from '../tenant/ids.ts'
import { newcomer } from '../tenant/newcomer.ts'
import type { Mailbox, Tenant, User, Weekday } from '../tenant/state.ts'
import { avatar } from './avatar.ts'
import type { Hours } from './calendars/diary.ts'
import { castNames, castSkills } from './cast.ts'
import type { Chance } from './chance.ts'
import { commonSkills, interests, titleOf } from './departments.ts'
import { cultures, nicknameOf, ownScript } from './names.ts'
import type { Seat } from './organization.ts'
import type { Site } from './sites.ts'

const day = 86_400_000
const weekdays: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** UPN local parts already given out. */
export type TakenNames = Set<string>

interface Name {
  given: string
  surname: string
  displayName: string
  local: string
}

/** The account of whoever sits on this seat, and the hours they keep. */
export function personOn(seat: Seat, tenant: Tenant, taken: TakenNames, monday: number, chance: Chance): { user: User; hours: Hours } {
  const name = seat.role ? castName(seat) : nameFor(seat.site, taken, chance)
  taken.add(name.local)
  const upn = `${name.local}@${tenant.domain}`
  const id = namedGuid(`${tenant.id}:${name.local}`)
  const hours = hoursOf(seat, chance)
  const language = chance.happens(0.85) ? seat.site.languages[0]! : chance.pick(seat.site.languages)
  const hired = new Date(monday - chance.integer(20, 15 * 365) * day).toISOString().slice(0, 10)
  const profile = seat.role ? castSkills[seat.role] : undefined
  const user = newcomer(tenant, {
    id,
    userPrincipalName: upn,
    mailNickname: name.local,
    displayName: name.displayName,
    givenName: name.given,
    surname: name.surname,
    jobTitle: titleOf(seat.level, chance.pick(seat.department.roles), seat.department),
    department: seat.department.name,
    officeLocation: chance.pick(seat.site.offices),
    city: seat.site.city,
    country: seat.site.country,
    usageLocation: seat.site.usageLocation,
    companyName: 'Contoso',
    preferredLanguage: language,
    businessPhones: [`${seat.site.phonePrefix} ${chance.integer(1000, 9999)}`],
    mobilePhone: chance.happens(0.4) ? `${seat.site.phonePrefix} ${chance.integer(1000, 9999)}` : null,
    employeeHireDate: `${hired}T00:00:00Z`,
    employeeId: String(100_000 + taken.size),
    createdDateTime: `${hired}T08:00:00Z`,
    skills: profile?.skills ?? skillsFor(seat, chance),
    interests: profile?.interests ?? chance.sample(interests, chance.integer(2, 5)),
    aboutMe: profile?.aboutMe ?? (chance.happens(0.4) ? aboutMe(seat, chance) : null),
    photo: chance.happens(0.6) ? avatar(id) : null,
    mailbox: mailboxAt(seat.site, hours, language, chance),
  })
  return { user, hours }
}

function castName(seat: Seat): Name {
  const [given, surname] = castNames[seat.role!]
  return { given, surname, displayName: `${given} ${surname}`, local: nicknameOf(given, surname) }
}

function nameFor(site: Site, taken: TakenNames, chance: Chance): Name {
  const unusual = chance.happens(0.03) ? chance.pick(ownScript) : null
  if (unusual) {
    const local = nicknameOf(unusual.given, unusual.surname)
    if (!taken.has(local)) return { ...unusual, local }
  }
  for (let attempt = 0; ; attempt += 1) {
    const [givenNames, surnames] = cultures[chance.pick(site.cultures)]
    const given = chance.pick(givenNames.split(','))
    const surname = chance.pick(surnames.split(','))
    const local = nicknameOf(given, surname)
    if (!taken.has(local)) return { given, surname, displayName: `${given} ${surname}`, local }
    if (attempt < 3) continue
    for (let namesake = 2; ; namesake += 1) {
      if (!taken.has(`${local}${namesake}`)) return { given, surname, displayName: `${given} ${surname}`, local: `${local}${namesake}` }
    }
  }
}

/** The site's hours, an hour or so earlier or later for some, shorter weeks or days for a few. */
function hoursOf(seat: Seat, chance: Chance): Hours {
  const shift = seat.role ? 0 : chance.weighted(shifts).minutes
  const start = seat.site.opens * 60 + shift
  const partTime = !seat.role && seat.reports.length === 0 && chance.happens(0.08)
  if (!partTime) return { days: [0, 1, 2, 3, 4], start, end: start + 510 }
  if (chance.happens(0.5)) return { days: [0, 1, 2, 3, 4], start, end: start + 300 }
  return { days: chance.sample([0, 1, 2, 3, 4], chance.integer(3, 4)).sort(), start, end: start + 510 }
}

const shifts = [
  { minutes: 0, weight: 64 },
  { minutes: -60, weight: 12 },
  { minutes: -30, weight: 8 },
  { minutes: 60, weight: 10 },
  { minutes: 120, weight: 6 },
]

function mailboxAt(site: Site, hours: Hours, language: string, chance: Chance): Mailbox {
  return {
    kind: 'cloud',
    timeZone: chance.happens(0.82) ? site.windows : site.iana,
    language,
    workingHours: {
      daysOfWeek: hours.days.map((index) => weekdays[index]!),
      startTime: timeOfDay(hours.start),
      endTime: timeOfDay(hours.end),
      timeZone: chance.happens(0.95) ? site.windows : site.iana,
    },
    events: new Map(),
    transactions: new Map(),
  }
}

function timeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.0000000`
}

function skillsFor(seat: Seat, chance: Chance): string[] {
  const count = chance.integer(3, 9)
  const general = chance.integer(0, Math.min(3, count - 2))
  return [...new Set([...chance.sample(seat.department.skills, count - general), ...chance.sample(commonSkills, general)])]
}

function aboutMe(seat: Seat, chance: Chance): string {
  const [first, second] = chance.sample(seat.department.skills, 2)
  return chance.pick([
    `Happy to talk about ${first}. Currently learning ${second}.`,
    `${seat.department.name} in ${seat.site.city}. My door is open, and so is my calendar.`,
    `I came to ${seat.department.name} by a detour and recommend it.`,
    `${first}, ${second}, and too much coffee.`,
  ])
}
