/** One's own place among those who wait for a mentor, and what members say of the fit. */
export const waitlist = {
  'waitlist.title': 'While you wait',
  'waitlist.place': 'Place {place} of {waiting}',
  'waitlist.since':
    'You have waited since {day}. The place goes by how long people wait; matches go by fit, so it does not say who is next.',
  'waitlist.why.noMentors': 'Nobody mentors in this program yet.',
  'waitlist.why.ruledOut.self': 'You are the only mentor of this program yourself.',
  'waitlist.why.ruledOut.ownManager': 'The rules of this program leave no mentor for you: your own manager does not mentor you.',
  'waitlist.why.ruledOut.ownReport':
    'The rules of this program leave no mentor for you: nobody is mentored by somebody who reports to them.',
  'waitlist.why.ruledOut.repeated': 'The rules of this program leave no mentor for you: you had the same mentors not long ago.',
  'waitlist.why.ruledOut.sameDepartment': 'The rules of this program leave no mentor for you: they are to be of your own department.',
  'waitlist.why.ruledOut.otherDepartment': 'The rules of this program leave no mentor for you: they are to be of another department.',
  'waitlist.why.ruledOut.levelGap':
    'The rules of this program leave no mentor for you: they are to stand at another point of their career, seen from yours.',
  'waitlist.why.ruledOut.leastSharedHours':
    'The rules of this program leave no mentor for you: too few of your working hours are working hours of theirs too.',
  'waitlist.why.allTaken': 'Every mentor whom the rules of this program leave for you has no place left or takes a break.',
  'waitlist.why.notOffered': 'Mentors have places left, but none of them offers what you want to learn.',
  'waitlist.why.nobodyAsked':
    '{mentors, plural, one {One mentor has a place and offers} other {# mentors have a place and offer}} something you want. {whoAsks, select, office {} mentors {} other {Nobody is asked yet: it is your move.}}',
  'waitlist.help': 'What would help',
  'waitlist.help.skills': 'Add a skill that mentors with a place offer.',
  'waitlist.help.addSkill': 'Add {skill}',
  'waitlist.help.skillAdded': '{skill} is added to what you want to learn.',
  'waitlist.help.hours':
    'A mentor with a place needs {hours, plural, one {# working hour} other {# working hours}} a week in common with you. Your hours come from Outlook: if you work longer than they say, set them there.',
  'waitlist.help.invite': 'Invite a colleague who could mentor you, further down on this page.',
  'waitlist.help.program':
    '{name}: {mentors, plural, one {one mentor there has a place and offers} other {# mentors there have a place and offer}} something you want.',
  'waitlist.help.join': 'Join with the same wishes',
  'waitlist.help.joinLabel': 'Join with the same wishes: {name}',
  'waitlist.help.joined': 'You have joined {name} with the same wishes. You wait here as before.',
  'waitlist.help.look': 'See mentors',
  'waitlist.help.lookLabel': 'See mentors: {name}',
  'waitlist.flash': 'One conversation meanwhile',
  'waitlist.flash.words':
    'In {name} {mentors, plural, one {one mentor has} other {# mentors have}} a place for a single conversation about something you want.',
  'waitlist.flash.ask': 'Ask for one conversation',
  'waitlist.flash.intro':
    'You join {name} with the same wishes and choose whom to ask there, for one conversation and no more. You wait here as before.',
  'waitlist.flash.yes': 'Yes, show me mentors',
  'waitlist.stop': 'Stop looking',
  'waitlist.stopped': 'You look for nobody in {name} any more. Your wishes are deleted.',

  'fit.title': 'Are you two a good match?',
  'fit.lead': 'You have met for the first time. A match can look right on paper and still not work out; nobody is to blame then.',
  'fit.private': '{name} never sees your answer. Program managers see how many gave each answer, from five people on.',
  'fit.good': 'A good match',
  'fit.unsure': 'Not sure yet',
  'fit.notFit': 'Not a match',
  'fit.said.good': 'You feel you are a good match.',
  'fit.said.unsure': 'You are not sure yet. It often takes two or three check-ins. What helps:',
  'fit.step.talk': 'Begin the next check-in with what each of you hopes for, and tell {name} how you learn best.',
  'fit.step.terms': 'Suggest other terms: how often, how long, on what.',
  'fit.change': 'Change answer',
  'fit.anew.title': 'Match you two anew?',
  'fit.anew.ends': 'Your mentorship with {name} ends, and the check-ins ahead are canceled in both calendars.',
  'fit.anew.told': 'Both of you read the same: that you are matched anew. Nobody is named as the one who wanted it.',
  'fit.anew.apart': 'You two are not suggested to each other again. You can take this back on this page.',
  'fit.anew.mentee': 'You get other suggestions, and count as waiting for as long as before.',
  'fit.anew.mentor': 'The place is free for somebody else.',
  'fit.anew.submit': 'Match us anew',
  'fit.anew.done': 'You are matched anew. Both of you are told in the same words.',
} as const
