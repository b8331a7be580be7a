/** What is wanted in a program and what is offered, and whom to invite for the gaps. */
export const coverage = {
  'coverage.title': 'Wanted and offered',
  'coverage.skills': 'By skill',
  'coverage.note':
    '{mentees, plural, one {# mentee looks} other {# mentees look}} for a mentor, and {places, plural, =0 {no place is} one {# place is} other {# places are}} left. A place helps one mentee with whatever they want of what its mentor offers.',
  'coverage.none': 'Nobody looks for a mentor here at the moment. What mentees want shows as soon as they join and have no mentor yet.',
  'coverage.few': 'No skill is wanted by five people yet. What fewer want is not shown, so that wishes stay private.',
  'coverage.others': '{people} people want something else. What fewer than five want is not shown.',
  'coverage.private': 'What fewer than five people want is not shown.',
  'coverage.skill': 'Skill',
  'coverage.wanted': 'Want it',
  'coverage.places': 'Places',
  'coverage.open': 'Missing',
  'coverage.unknownArea': 'Other skills',
  'coverage.legend': 'What the bars mean',
  'coverage.legend.covered': 'Wanted, and can be met at the same time',
  'coverage.legend.open': 'Wanted and missing',
  'coverage.legend.places': 'Places that offer it',
  'coverage.invite': 'Whom to invite',
  'coverage.inviteSome':
    '{people, plural, one {One colleague} other {# colleagues}} could fill {closes, number} of {open, plural, one {# gap} other {# gaps}}',
  'coverage.invite.note':
    'Chosen together, by what their profiles say, to close the most. Each gets a card and decides: nobody becomes a mentor without saying yes.',
  'coverage.noGaps': 'The mentors you have can meet everything above. Nobody has to be invited.',
  'coverage.nobody': 'Nobody who may be asked has any of this on their profile. Mentees can still invite colleagues whom they know.',
  'coverage.all': 'All of them',
  'coverage.reason': 'Knows {skills} · {closes, plural, one {closes # gap} other {closes # gaps}}',
  'coverage.more': '{count, number} more',
  'coverage.left':
    '{left, plural, =0 {Twenty invitations have gone out for this program in 24 hours. More can follow tomorrow.} one {One more can be invited today.} other {Up to # can be invited today.}}',
  'coverage.submit': '{people, plural, =0 {Invite} one {Invite # person} other {Invite # people}}',
  'coverage.invited': '{people, plural, =0 {Nobody was invited.} one {# person is invited.} other {# people are invited.}}',
  'coverage.notInvited': 'Not invited',
  'coverage.notInvited.askedAlready': '{name} has been asked already.',
  'coverage.notInvited.alreadyMentor': '{name} is a mentor here already.',
  'coverage.notInvited.notReachable': '{name} cannot be reached in Teams.',
  'coverage.notInvited.enoughToday': '{name} can be invited tomorrow: today’s number is reached.',
} as const
