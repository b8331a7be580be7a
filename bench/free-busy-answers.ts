/** Address of person `number`. */
export function addressOf(number: number): string {
  return `person.${number}@contoso.example`
}

export interface AnswerSize {
  mailboxes: number
  days: number
  entriesAMailbox: number
}

const slotsADay = 96

/**
 * Answers of getSchedule, one for each twenty people, as Graph writes them for someone who sees details: the same every time. Meetings lie in
 * working hours and overlap now and then; some subjects carry what JSON has to escape.
 */
export function freeBusyAnswers({ mailboxes, days, entriesAMailbox }: AnswerSize, from: Date): Map<string, Buffer> {
  const chance = seeded(20_260_302)
  const answers = new Map<string, Buffer>()
  for (let first = 0; first < mailboxes; first += 20) {
    const people = Array.from({ length: Math.min(20, mailboxes - first) }, (_, number) => first + number)
    const value = people.map((number) => schedule(addressOf(number), days, entriesAMailbox, from, chance))
    const context = 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)'
    answers.set(addressOf(first), Buffer.from(JSON.stringify({ '@odata.context': context, value })))
  }
  return answers
}

function schedule(scheduleId: string, days: number, entries: number, from: Date, chance: () => number) {
  const digits = new Uint8Array(days * slotsADay)
  const scheduleItems = Array.from({ length: entries }, (_, number) => {
    const start = Math.floor((number * days) / entries) * slotsADay + 32 + Math.floor(chance() * 36)
    const end = start + 1 + Math.floor(chance() * 6)
    const [status, digit] = chance() < 0.15 ? ['tentative', 1] : chance() < 0.05 ? ['oof', 3] : ['busy', 2]
    for (let slot = start; slot < end; slot += 1) digits[slot] = Math.max(digits[slot]!, Number(digit))
    const subject = chance() < 0.1 ? 'Review "Q3" \\ Zürich' : 'Weekly planning with the team'
    return { isPrivate: false, status, subject, location: 'Building 4, Room 12', start: zoned(from, start), end: zoned(from, end) }
  })
  const workingHours = {
    daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    startTime: '08:00:00.0000000',
    endTime: '17:00:00.0000000',
    timeZone: { name: 'W. Europe Standard Time' },
  }
  return { scheduleId, availabilityView: digits.join(''), scheduleItems, workingHours }
}

function zoned(from: Date, slot: number): { dateTime: string; timeZone: string } {
  return { dateTime: `${new Date(from.getTime() + slot * 900_000).toISOString().slice(0, 19)}.0000000`, timeZone: 'UTC' }
}

/** Park and Miller's generator: the same answers on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
