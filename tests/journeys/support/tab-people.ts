import type { Me, PersonBasics } from '../../../src/contract/people.ts'

let made = 0
/** A fresh id each time, the same in every run. */
export const freshId = (): string => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`

const person = (name: string, title: string, department: string, site: string, timeZone: string): PersonBasics => ({
  id: freshId(),
  name,
  title,
  department,
  site,
  timeZone,
})

export const lena = person('Lena Hoffmann', 'Support engineer', 'Customer support', 'Berlin', 'Europe/Berlin')
export const jonas = person('Jonas Okafor', 'Principal product manager', 'Product', 'Lagos', 'Africa/Lagos')
export const mei = person('Mei-Ling Chen', 'Staff engineer', 'Platform', 'Singapore', 'Asia/Singapore')
export const tomas = person('Tomás Álvarez', 'Head of design', 'Design', 'Madrid', 'Europe/Madrid')
export const priya = person('Priya Raghunathan', 'Data scientist', 'Analytics', 'Pune', 'Asia/Kolkata')
export const anna = person('Anna Lindqvist', 'Support manager', 'Customer support', 'Stockholm', 'Europe/Stockholm')
export const sam = person('Sam Whitfield', 'People development', 'HR', 'London', 'Europe/London')
export const noor = person('Noor van der Berg-Achterberg', 'Working student', 'Customer support', 'Utrecht', 'Europe/Amsterdam')

export const meAs = (who: PersonBasics, roles: Me['roles'] = []): Me => ({
  person: who,
  givenName: who.name.split(' ')[0]!,
  manager: who === anna ? null : anna,
  workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:30' },
  skills: ['SQL', 'Incident reviews', 'German'],
  interests: ['Climbing'],
  roles,
  mailbox: true,
})
