/** Which questions the office asks people about themselves. */
export const questions = {
  'questions.title': 'Questions about people',
  'questions.lead':
    'Whether groups of people are treated alike shows only where people say who they are. What you ask holds for all programs.',
  'questions.asked': 'What you ask',
  'questions.note':
    'Answering is free. Nobody reads an answer, you neither; each round’s fairness report counts them in groups of at least five. Matching never uses them.',
  'questions.law':
    'Ask only what the law allows where your people work, and what your works council and data protection officer agree to. Disability and ethnicity are specially protected, and some countries forbid asking.',
  'questions.ownWords': 'Answers to choose from, one on each line',
  'questions.ownWordsHint': 'At least two, in the words that are right in your country.',
  'questions.deleted': 'With this, all answers to {questions} are deleted at once. They do not come back.',
  'questions.deletedWords': 'With this, answers in words that are no longer offered are deleted at once. They do not come back.',
  'questions.save': 'Save',
  'questions.saved':
    '{questions, plural, =0 {Nothing is asked any more.} one {One question is asked from now on.} other {# questions are asked from now on.}}',
} as const
