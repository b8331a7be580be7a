import { namedGuid } from '../tenant/ids.ts'
import { newcomer } from '../tenant/newcomer.ts'
import type { Tenant, User } from '../tenant/state.ts'
import type { CastRole } from './cast.ts'
import { leave } from './casting.ts'
import type { Chance } from './chance.ts'
import type { Colleague } from './colleague.ts'
import { nicknameOf } from './names.ts'

const longName =
  'Maximiliana Theodora Wilhelmina Alexandrina Freifrau von und zu Hohenstein-Wetterau-Schwarzenfels, geb. Oberländer (External Relations)'

/** What every real directory holds: accounts that are disabled, incomplete or without a mailbox. The cast stays as it is promised. */
export function addIrregularities(colleagues: readonly Colleague[], chance: Chance): void {
  const played = (role: CastRole) => colleagues.find(({ seat }) => seat.role === role)?.user
  const disabledManager = played('disabledManager')
  if (disabledManager) disabledManager.accountEnabled = false
  const withoutMailbox = played('withoutMailbox')
  if (withoutMailbox) loseMailbox(withoutMailbox)

  const ordinary = colleagues.filter(({ seat }) => seat.role === null && seat.reports.length === 0 && seat.boss !== null)
  const pool = chance.sample(ordinary, ordinary.length)
  const next = (share: number) => pool.splice(0, Math.ceil(ordinary.length * share))
  if (ordinary.length < 20) return
  for (const { user } of next(0.01)) user.accountEnabled = false
  for (const { user } of next(0.008)) loseMailbox(user)
  for (const { user } of next(0.008)) user.mailbox.kind = 'onPremises'
  for (const { seat } of next(0.005)) if (seat.boss && seat.boss.reports.length > 4) leave(seat)
  for (const { user } of next(0.01)) user.freeBusyDetail = 'details'
  const [unreachable, named] = pool
  if (unreachable) unreachable.user.mail = null
  if (named) named.user.displayName = longName
}

function loseMailbox(user: User): void {
  user.mailbox.kind = 'none'
  user.mail = null
}

const partners = [
  ['Anneli', 'Virtanen', 'fabrikam.example'],
  ['Hugo', 'Mirabel', 'fabrikam.example'],
  ['Zanele', 'Dube', 'northwind.example'],
  ['Ramón', 'Ibarra', 'tailspin.example'],
  ['Keiko', 'Murata', 'tailspin.example'],
] as const

/** Guests of partner companies: `name_company#EXT#@domain`, no mailbox here, nobody above them. */
export function guest(tenant: Tenant, number: number, invited: Date): User {
  const [given, surname, company] = partners[number % partners.length]!
  const round = Math.floor(number / partners.length)
  const address = `${nicknameOf(given, surname)}${round === 0 ? '' : round + 1}@${company}`
  const local = `${address.replace('@', '_')}#EXT#`
  const user = newcomer(tenant, {
    id: namedGuid(`${tenant.id}:${local}`),
    userPrincipalName: `${local}@${tenant.domain}`,
    mailNickname: local,
    displayName: `${given} ${surname}`,
    givenName: given,
    surname,
    mail: address,
    companyName: company,
    userType: 'Guest',
    createdDateTime: `${invited.toISOString().slice(0, 19)}Z`,
  })
  user.mailbox.kind = 'none'
  return user
}
