/** What is wrong with a row of a file, and what to do about it. */
export const rowFaults = {
  quote: 'a quotation mark breaks this row. Write it twice inside a quoted cell, and close every quoted cell.',
  columnMissing: 'this column is missing. Add it to the first line.',
  columnUnknown: 'no column has this name. Rename it, or take it out.',
  columnTwice: 'this column is there twice. Take one out.',
  tooManyCells: 'more cells than there are columns. Put cells that contain a separator in quotation marks.',
  required: 'nothing is written here. Fill it in.',
  address: 'not an address. Write a mail address or user principal name, such as ada@example.com.',
  number: 'not a number that fits. Write a whole number from 0 to 99.',
  tooLong: 'too long. Write up to 120 characters; in a list up to 30 parts of up to 80 characters.',
  text: 'contains a line break or another control character. Take it out.',
  motive: 'not a reason for mentoring. Write career, growth, skills or network.',
  hours: 'not working hours. Write days such as "monday; tuesday" and hours such as 09:00-17:00.',
  timeZone: 'no such time zone. Write one such as Europe/Oslo.',
  twice: 'is in the file already, further up. Keep one of the rows.',
  samePerson: 'nobody is matched with themselves. Name two people.',
  notFound: 'the directory has nobody with this address. Correct it, or take the row out.',
  notOneOfThem: 'is in neither of the two other files. Correct it, or take the row out.',
} as const

/** Columns of the results of a dry run. */
export const matchFile = {
  mentee: 'mentee',
  mentor: 'mentor',
  score: 'score',
  reasons: 'reasons',
  unmatched: 'unmatched because',
} as const

/** Columns of the results of a round. */
export const roundFile = {
  menteeName: 'mentee',
  mentee: 'address of the mentee',
  mentorName: 'mentor',
  mentor: 'address of the mentor',
  score: 'score',
  reasons: 'reasons',
  request: 'request',
  unmatched: 'unmatched because',
} as const

/** Why a mentee has no mentor. */
export const unmatchedWords = {
  noneAllowed: 'the rules allow none of the mentors',
  allTaken: 'all mentors whom the rules allow are taken by pairs that fit better together',
  allForbidden: 'the program manager ruled out all mentors whom the rules allow',
} as const

/** How far the request for a pair has come. */
export const requestWords = {
  waitingForMentor: 'waits for the mentor',
  waitingForMentee: 'waits for the mentee',
  waitingForApproval: 'waits for approval',
  accepted: 'accepted',
  declined: 'declined',
  notApproved: 'not approved',
  passedOn: 'somebody else was asked',
  noPlace: 'mentor had no place',
  withdrawn: 'withdrawn',
  expired: 'expired',
} as const

/** Why two people go together, each with what it is about behind it. */
export const reasonLabels = {
  skills: 'offers skills',
  sharedHours: 'working hours in common a week',
  freeHours: 'free hours a week in both calendars',
  sameSite: 'same site',
  otherDepartment: 'other department',
  interests: 'interests in common',
  experience: 'a few career steps ahead',
  rotation: 'a department new to the mentee',
} as const
