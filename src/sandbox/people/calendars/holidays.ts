import type { Country } from '../sites.ts'

const day = 86_400_000

type Rule =
  | { name: string; month: number; day: number }
  | { name: string; month: number; nth: 1 | 2 | 3 | 4 | 'last'; weekday: number }
  | { name: string; afterEaster: number }

const newYear: Rule = { name: "New Year's Day", month: 1, day: 1 }
const christmas: Rule = { name: 'Christmas Day', month: 12, day: 25 }
const goodFriday: Rule = { name: 'Good Friday', afterEaster: -2 }
const easterMonday: Rule = { name: 'Easter Monday', afterEaster: 1 }
const laborDay: Rule = { name: 'Labour Day', month: 5, day: 1 }
const boxingDay: Rule = { name: 'Boxing Day', month: 12, day: 26 }

/** Days off by country that follow from the calendar alone; weekdays as in Date, 0 is Sunday. */
const rules: Record<Country, readonly Rule[]> = {
  US: [
    newYear,
    { name: 'Martin Luther King Jr. Day', month: 1, nth: 3, weekday: 1 },
    { name: 'Memorial Day', month: 5, nth: 'last', weekday: 1 },
    { name: 'Juneteenth', month: 6, day: 19 },
    { name: 'Independence Day', month: 7, day: 4 },
    { name: 'Labor Day', month: 9, nth: 1, weekday: 1 },
    { name: 'Thanksgiving', month: 11, nth: 4, weekday: 4 },
    christmas,
  ],
  BR: [
    { name: 'Confraternização Universal', month: 1, day: 1 },
    { name: 'Carnaval', afterEaster: -48 },
    { name: 'Carnaval', afterEaster: -47 },
    { name: 'Sexta-feira Santa', afterEaster: -2 },
    { name: 'Tiradentes', month: 4, day: 21 },
    { name: 'Dia do Trabalho', month: 5, day: 1 },
    { name: 'Corpus Christi', afterEaster: 60 },
    { name: 'Independência do Brasil', month: 9, day: 7 },
    { name: 'Nossa Senhora Aparecida', month: 10, day: 12 },
    { name: 'Finados', month: 11, day: 2 },
    { name: 'Dia da Consciência Negra', month: 11, day: 20 },
    { name: 'Natal', month: 12, day: 25 },
  ],
  GB: [
    newYear,
    goodFriday,
    easterMonday,
    { name: 'Early May bank holiday', month: 5, nth: 1, weekday: 1 },
    { name: 'Spring bank holiday', month: 5, nth: 'last', weekday: 1 },
    { name: 'Summer bank holiday', month: 8, nth: 'last', weekday: 1 },
    christmas,
    boxingDay,
  ],
  DE: [
    { name: 'Neujahr', month: 1, day: 1 },
    { name: 'Karfreitag', afterEaster: -2 },
    { name: 'Ostermontag', afterEaster: 1 },
    { name: 'Tag der Arbeit', month: 5, day: 1 },
    { name: 'Christi Himmelfahrt', afterEaster: 39 },
    { name: 'Pfingstmontag', afterEaster: 50 },
    { name: 'Tag der Deutschen Einheit', month: 10, day: 3 },
    { name: '1. Weihnachtstag', month: 12, day: 25 },
    { name: '2. Weihnachtstag', month: 12, day: 26 },
  ],
  IN: [
    { name: 'Republic Day', month: 1, day: 26 },
    laborDay,
    { name: 'Independence Day', month: 8, day: 15 },
    { name: 'Gandhi Jayanti', month: 10, day: 2 },
    { name: 'Kannada Rajyotsava', month: 11, day: 1 },
    christmas,
  ],
  SG: [newYear, goodFriday, laborDay, { name: 'National Day', month: 8, day: 9 }, christmas],
  AU: [
    newYear,
    { name: 'Australia Day', month: 1, day: 26 },
    goodFriday,
    easterMonday,
    { name: 'Anzac Day', month: 4, day: 25 },
    christmas,
    boxingDay,
  ],
}

/** The country's days off within [from, to), as UTC midnights; those on a weekend fall away. */
export function holidaysBetween(country: Country, from: number, to: number): { name: string; date: number }[] {
  const found: { name: string; date: number }[] = []
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year += 1) {
    for (const rule of rules[country]) {
      const date = dateIn(year, rule)
      const weekday = new Date(date).getUTCDay()
      if (date >= from && date < to && weekday !== 0 && weekday !== 6) found.push({ name: rule.name, date })
    }
  }
  return found
}

function dateIn(year: number, rule: Rule): number {
  if ('afterEaster' in rule) return easter(year) + rule.afterEaster * day
  if ('day' in rule) return Date.UTC(year, rule.month - 1, rule.day)
  const first = Date.UTC(year, rule.month - 1, 1)
  const match = first + ((rule.weekday - new Date(first).getUTCDay() + 7) % 7) * day
  if (rule.nth !== 'last') return match + (rule.nth - 1) * 7 * day
  const fifth = match + 28 * day
  return new Date(fifth).getUTCMonth() === rule.month - 1 ? fifth : match + 21 * day
}

/** Western Easter Sunday, by the anonymous Gregorian method. */
function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451)
  const days = epact + weekdayShift - 7 * correction + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}
