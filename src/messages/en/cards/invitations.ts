export const invitations = {
  'invited.about': 'Invitation',
  'invited.title': '{inviter} would like to see you as a mentor',
  'invited.summary': '{inviter} invites you to be a mentor in {program}',
  'invited.lead':
    'Mentors in this program meet one or two colleagues regularly. You decide whom you accept, and you can pause or leave at any time.',
  'invited.offers': 'What you can help with, separated by commas',
  'invited.offersHint': 'e.g. negotiating, data modeling, leading remotely',
  'invited.join': 'Join as a mentor',
  'invited.later': 'Not now',
  'invited.never': 'Never ask again',
  'invited.note': '“Not now” holds for 90 days, “Never ask again” for good.',
  'invited.joined': 'You are a mentor in this program. Change what you offer in Mentoring.',
  'invited.postponed': 'Not now. Nobody can ask you again before {date}.',
  'invited.refused': 'You will not be asked again. You can still join by yourself in Mentoring.',
  'invited.mentee.title': '{inviter} invites you to find a mentor',
  'invited.mentee.summary': '{inviter} invites you to find a mentor in {program}',
  'invited.mentee.lead':
    'You say what you would like to learn, and see colleagues who offer it. Nobody is told anything before you ask, and you can leave at any time.',
  'invited.mentee.join': 'Say what I want',
  'invited.mentee.joined': 'You take part in this program. What you want to learn you can change in Mentoring.',
} as const
