/** Who waits in a program, and how members judged their match, for its managers. */
export const waitingPeople = {
  'waiting.title': 'Waitlist',
  'waiting.note':
    'Mentees without a mentor and without an open request, longest first. You see how long and why they wait, never what they want.',
  'waiting.none': 'Nobody waits. Every mentee has a mentor or an open request.',
  'waiting.reasons': 'Why people wait',
  'waiting.why.noMentors': 'Nobody mentors yet',
  'waiting.why.ruledOut': 'A rule stands against every mentor',
  'waiting.why.allTaken': 'All allowed mentors are full or take a break',
  'waiting.why.notOffered': 'Nobody with a place offers what they want',
  'waiting.why.nobodyAsked': 'A mentor has a place, nobody is asked yet',
  'waiting.person': 'Mentee',
  'waiting.since': 'Waits since',
  'waiting.why': 'Why',
  'waiting.rest': '{count, plural, one {One more} other {# more}}',
  'waiting.coverage': 'Fill the gaps',
  'fitFigures.title': 'After the first check-in',
  'fitFigures.note':
    'What members say of their match, up to {day}. Nobody’s answer is shown, and no figure below five people, so that none can be told from the others.',
  'fitFigures.good': 'A good match',
  'fitFigures.unsure': 'Not sure yet',
  'fitFigures.notFit': 'Not a match',
  'fitFigures.few': 'not shown',
} as const
