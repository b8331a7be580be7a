export const fit = {
  'fit.about': 'After your first session',
  'fit.title': 'Are you and {partner} a good match?',
  'fit.lead': 'You have met for the first time. A match can look right on paper and still not work out; nobody is to blame then.',
  'fit.private': '{partner} never sees your answer. Program managers see how many gave each answer, from five people on.',
  'fit.good': 'A good match',
  'fit.unsure': 'Not sure yet',
  'fit.notFit': 'Not a match',
  'fit.anewLead':
    'Your mentorship with {partner} ends, what is left in the calendar is canceled, and both of you read the same: that you are matched anew. Nobody is named as the one who wanted it. You two are not suggested to each other again.',
  'fit.anew': 'Match us anew',
  'fit.isGood': 'You feel you are a good match.',
  'fit.isOver': 'This mentorship has ended.',
  'fit.unsureLead': 'It often takes two or three sessions. What helps:',
  'fit.stepTalk': 'Begin the next session with what each of you hopes for, and tell {partner} how you learn best.',
  'fit.stepTerms': 'Change the terms: how often, how long, on what.',
  'fit.stepChange': 'You can change your answer in Mentoring at any time.',

  'anew.about': 'New match',
  'anew.title': 'You and {partner} are matched anew',
  'anew.body':
    'Your mentorship has ended, and what is left in the calendar is canceled. What you both wrote stays in Mentoring. It says nothing about either of you: some matches look right and are not.',
  'anew.mentee': 'You look for a mentor again and count as waiting for as long as before. Suggestions are in Mentoring.',
  'anew.mentor': 'The place is free again for somebody else. Thank you for the time you gave.',
} as const
