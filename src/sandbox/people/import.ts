import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Tenant, User } from '../tenant/state.ts'
import { readIcs } from './ics.ts'
import { loadCalendar } from './import/calendar.ts'
import { loadDirectory, moveTo } from './import/directory.ts'
import type { Problem } from './import/problem.ts'
import { decodeText } from './import/text.ts'
import { namedZone, utc, Zones } from './import/zone.ts'

/**
 * Loads people from a directory export (the CSV of the Entra admin center's "Download users", with optional columns manager, timeZone,
 * skills, interests) and calendars from a folder of `<UPN>.ics`. What cannot be loaded as written is reported with file and line, the rest
 * is loaded. A path that cannot be opened throws. `people` and `events` count what was added.
 */
export async function furnishFromFiles(
  tenant: Tenant,
  files: { directory?: string; calendars?: string },
): Promise<{ people: number; events: number; problems: Problem[] }> {
  const problems: Problem[] = []
  let people = 0
  let zoneUnknown: ReadonlySet<User> = new Set()
  if (files.directory !== undefined) {
    const text = decodeText(await readFile(files.directory))
    const loaded = loadDirectory(tenant, text, reporter(problems, files.directory))
    people = loaded.users.length
    zoneUnknown = loaded.zoneUnknown
  }
  const events = files.calendars === undefined ? 0 : await loadCalendars(tenant, files.calendars, zoneUnknown, problems)
  return { people, events, problems: problems.sort((a, b) => compare(a.file, b.file) || a.line - b.line) }
}

async function loadCalendars(tenant: Tenant, folder: string, zoneUnknown: ReadonlySet<User>, problems: Problem[]): Promise<number> {
  const byName = new Map([...tenant.users.values()].map((user) => [user.userPrincipalName.toLowerCase(), user]))
  let events = 0
  const names = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  for (const found of names.sort((a, b) => compare(a.name, b.name))) {
    const path = join(folder, found.name)
    const report = reporter(problems, path)
    const upn = /^(.+)\.ics$/i.exec(found.name)?.[1]?.toLowerCase()
    const user = upn === undefined ? undefined : byName.get(upn)
    if (upn === undefined || !found.isFile()) report(0, 'not an .ics file; not loaded')
    else if (!user) report(0, `nobody has the user principal name ${basename(found.name, found.name.slice(-4))}; not loaded`)
    else events += loadFile(tenant, user, decodeText(await readFile(path)), zoneUnknown.has(user), report)
  }
  return events
}

/** A calendar proves that there is a mailbox, and says where its owner lives if the directory does not. */
function loadFile(tenant: Tenant, user: User, text: string, zoneUnknown: boolean, report: ReturnType<typeof reporter>): number {
  const file = readIcs(text, report)
  const preferred = [file.zone, user.mailbox.timeZone].filter((name) => name !== null)
  const zones = new Zones(file.timeZones, preferred, tenant.clock.now().getTime(), report)
  const lives = zoneUnknown ? [file.zone, zones.first].find((name) => name && namedZone(name)) : null
  if (lives) moveTo(user, lives)
  if (user.mailbox.kind === 'none') user.mailbox.kind = 'cloud'
  user.mail ??= user.userPrincipalName
  return loadCalendar(tenant, user, file, zones, namedZone(user.mailbox.timeZone) ?? utc, report)
}

function reporter(problems: Problem[], file: string): (line: number, reason: string) => void {
  return (line, reason) => {
    problems.push({ file, line, reason })
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
