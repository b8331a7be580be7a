import type { Country } from '../sites.ts'

export const adHocSubjects = [
  'Quick sync',
  'Design review',
  'Budget check',
  'Planning session',
  'Customer call prep',
  'Roadmap question',
  'Retro follow-up',
  'Interview debrief',
  'Handover',
  'Contract questions',
  'Data deep dive',
  'Launch readiness',
  'Incident review',
  'Working session',
  'Feedback on draft',
  'Intro call',
  'Vendor demo',
  'Risk review',
  'Demo dry run',
  'Numbers for Q close',
  'Unblock: access request',
  'Pairing',
  'Brainstorm',
  'Decision needed',
] as const

export const projectNames = [
  'Aurora',
  'Basalt',
  'Cardinal',
  'Driftwood',
  'Ember',
  'Fjord',
  'Granite',
  'Heron',
  'Indigo',
  'Juniper',
  'Kestrel',
  'Lantern',
  'Meridian',
  'Nimbus',
  'Orchard',
  'Pinnacle',
  'Quartz',
  'Redwood',
  'Sable',
  'Tundra',
] as const

export const privateSubjects = [
  'Dentist',
  'School meeting',
  'Physio',
  'Doctor',
  'Bank appointment',
  'Vet',
  'Flat viewing',
  'Parents evening',
] as const

export const holdSubjects = [
  'Hold: customer visit',
  'Hold for workshop',
  'Placeholder: budget round',
  'tbc - offsite prep',
  'HOLD',
] as const

export const focusSubjects = ['Focus time', 'Deep work', 'No meetings please', 'Writing', 'Focus'] as const

/** How people at a site write that they are away. */
export const vacationSubjects: Record<Country, readonly string[]> = {
  US: ['PTO', 'Vacation', 'OOO'],
  BR: ['Férias', 'Folga'],
  GB: ['Annual leave', 'A/L', 'Holiday'],
  DE: ['Urlaub', 'Elternzeit-Tag', 'Resturlaub'],
  IN: ['On leave', 'Leave', 'Family function'],
  SG: ['On leave', 'AL'],
  AU: ['Annual leave', 'Leave'],
}

export const sickSubjects: Record<Country, string> = {
  US: 'Out sick',
  BR: 'Atestado médico',
  GB: 'Off sick',
  DE: 'Krank',
  IN: 'Sick leave',
  SG: 'MC',
  AU: 'Sick leave',
}
