/** How a round treated groups of people. */
export const fairness = {
  'fairness.title': 'How it treats groups of people',
  'fairness.note':
    'Who was in the round when it was made, each group held against everybody else in the same role. Groups of fewer than five people are not shown, nor others from which theirs could be worked out.',
  'fairness.compared':
    '{people, plural, other {# {side, select, mentors {mentors with a free place} other {mentees}}}}, by what the directory says today. Acceptance is of those who have an answer. Where all are treated alike, a difference that is said to be more than chance explains comes up in one of twenty comparisons. In brackets: from where to where the difference lies, with 95% confidence.',
  'fairness.comparedGiven':
    '{people, plural, other {# {side, select, mentors {mentors with a free place} other {mentees}}}}, by what they had said of themselves by {at}, when all answers were in. The figures stay as they were then. Every count is off by a few people, so that it tells next to nothing of any one person; what is said to be more than chance explains allows for that too.',
  'fairness.choose': 'Who is compared by what',
  'fairness.by': '{side, select, mentors {Mentors by {attribute}} other {Mentees by {attribute}}}',
  'fairness.attribute.department': 'department',
  'fairness.attribute.site': 'site',
  'fairness.attribute.level': 'level',
  'fairness.attribute.workingTime': 'working time',
  'fairness.attribute.gender': 'gender',
  'fairness.attribute.age': 'age',
  'fairness.attribute.disability': 'disability',
  'fairness.attribute.firstDegree': 'first degree in the family',
  'fairness.attribute.caring': 'caring at home',
  'fairness.attribute.ethnicity': 'ethnicity',
  'fairness.group': 'Group',
  'fairness.group.starting': 'Starting out',
  'fairness.group.established': 'Experienced',
  'fairness.group.senior': 'Senior or lead',
  'fairness.group.leading': 'Director or executive',
  'fairness.group.partTime': 'Part-time',
  'fairness.group.fullTime': 'Full-time',
  'fairness.given.disability.yes': 'With a disability',
  'fairness.given.disability.no': 'Without one',
  'fairness.given.firstDegree.yes': 'First in the family',
  'fairness.given.firstDegree.no': 'Not the first',
  'fairness.given.caring.yes': 'Care for somebody',
  'fairness.given.caring.no': 'Care for nobody',
  'fairness.unknown': 'Not known',
  'fairness.people': 'People',
  'fairness.matched': 'Matched',
  'fairness.lastTime': 'Matched in the round of {at}',
  'fairness.accepted': 'Accepted, of those answered',
  'fairness.acceptedOfMatched': 'Accepted, of those matched',
  'fairness.upperHalf': 'In the better half by score',
  'fairness.about': 'about {people}',
  'fairness.given.notPublished':
    'By what people say of themselves there are figures once the round is published and everybody who was asked has answered.',
  'fairness.given.waiting':
    'By what people say of themselves there are figures once everybody who was asked has answered; {answers, plural, one {one answer is} other {# answers are}} missing. Earlier figures would tell who belongs to which group.',
  'fairness.share': '{share} ({count} of {of})',
  'fairness.difference':
    '{points, plural, one {# {of, select, share {percentage point} other {point}}} other {# {of, select, share {percentage points} other {points}}}} {side, select, above {above} other {below}} all others ({low} to {high}), more than chance explains',
  'fairness.noDifference': 'No difference beyond chance ({low} to {high} {of, select, share {percentage points} other {points}})',
  'fairness.tooFew': 'Fewer than five people took part, so nothing is shown.',
  'fairness.notShown':
    '{groups, plural, one {One group is not shown} other {# groups are not shown}}{kind, select, given {: fewer than five people, or too few for a count that is off by some} other {}}.',
} as const
