import type { Report } from './import/problem.ts'

/** A component of an iCalendar file as text, with the line its BEGIN stands on. */
export interface Block {
  name: string
  line: number
  text: string
}

/** The parts of one iCalendar file that matter to a calendar. */
export interface CalendarFile {
  events: Block[]
  timeZones: Block[]
  /** X-WR-TIMEZONE: the zone the calendar as a whole was kept in. */
  zone: string | null
}

/**
 * Cuts an iCalendar text (LF line ends) into its components, so that a broken one does not spoil the others. What does not end, stands
 * outside of any calendar or is no appointment is reported.
 */
export function readIcs(text: string, report: Report): CalendarFile {
  const file: CalendarFile = { events: [], timeZones: [], zone: null }
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  let calendar = 0
  let open: { name: string; line: number; text: string[]; depth: number } | null = null
  let calendars = 0
  for (const [index, line] of lines.entries()) {
    const [, verb, name] = /^(BEGIN|END):([A-Z0-9-]+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? []
    if (open && (name === 'VCALENDAR' || (verb === 'BEGIN' && name === open.name))) {
      report(open.line, `${open.name} does not end; not loaded`)
      open = null
    }
    if (open) {
      open.text.push(line)
      if (verb) open.depth += verb === 'BEGIN' ? 1 : -1
      if (open.depth > 0) continue
      keep(file, { name: open.name, line: open.line, text: open.text.join('\n') }, report)
      open = null
    } else if (name === 'VCALENDAR') {
      calendar = verb === 'BEGIN' ? index + 1 : 0
      calendars += 1
    } else if (verb === 'BEGIN' && name) {
      if (calendar === 0) report(index + 1, `${name} outside of VCALENDAR`)
      open = { name, line: index + 1, text: [line], depth: 1 }
    } else {
      file.zone ??= /^X-WR-TIMEZONE:(.+?)\s*$/i.exec(line)?.[1] ?? null
    }
  }
  if (open) report(open.line, `${open.name} does not end; not loaded`)
  if (calendars === 0) report(1, 'not an iCalendar file: it has no VCALENDAR')
  else if (calendar > 0) report(calendar, 'VCALENDAR does not end; the file may be cut off')
  return file
}

function keep(file: CalendarFile, block: Block, report: Report): void {
  if (block.name === 'VEVENT') file.events.push(block)
  else if (block.name === 'VTIMEZONE') file.timeZones.push(block)
  else report(block.line, `${block.name} is no appointment; not loaded`)
}
