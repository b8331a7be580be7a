/** Lists of people that a program manager brings as files, and the results of a round as one. */
export const lists = {
  'lists.title': 'Bring your own lists',
  'lists.link': 'Lists',
  'lists.lead': 'CSV files with mail addresses. Each is checked first, and nothing happens before you say so.',

  'lists.mentors': 'Mentors',
  'lists.mentors.note': 'Everybody in the file is invited and decides for themselves, up to twenty a day. Nobody becomes a mentor by it.',
  'lists.mentors.columns': 'Needs a column “address”. Other columns, such as offers and capacity, are left to each person to say.',
  'lists.mentees': 'Mentees',
  'lists.mentees.note': 'Everybody in the file is invited to find a mentor and decides for themselves, up to twenty a day.',
  'lists.mentees.columns': 'Needs a column “address”. Other columns, such as wants and motive, are left to each person to say.',
  'lists.exclusions': 'People to keep apart',
  'lists.exclusions.note': 'The two of each row are never matched, in any program. Neither is told why, and no reason is kept.',
  'lists.exclusions.columns': 'Needs the columns “mentee” and “mentor”, with addresses. Which of the two stands where makes no difference.',

  'lists.file': 'Choose a file',
  'lists.fileLabel': 'Choose a file {list, select, mentors {with mentors} mentees {with mentees} other {with pairs}}',
  'lists.checking': 'Checking the file …',
  'lists.working': 'Bringing it in …',
  'lists.unreadable':
    'This file cannot be read. Save it as “CSV UTF-8”, with at most 200 KB, and choose it again. A longer list can come in parts.',
  'lists.people.found':
    '{found, plural, =0 {Nobody in the directory has one of these addresses.} one {One person found.} other {# people found.}}',
  'lists.people.already': '{people, plural, =0 {} one {One takes part already.} other {# take part already.}}',
  'lists.people.todo':
    '{people, plural, =0 {There is nobody to invite.} one {One person can be invited.} other {# people can be invited.}}',
  'lists.people.do': '{people, plural, one {Invite this person} other {Invite these # people}}',
  'lists.people.done':
    '{invited, plural, =0 {No invitation waits for an answer.} one {One invitation waits for an answer.} other {# invitations wait for an answer.}}',
  'lists.people.left':
    '{people, plural, =0 {} one {One person was not asked: twenty a day are, and nobody who was asked lately or does not want to be. Bring the same file again tomorrow.} other {# people were not asked: twenty a day are, and nobody who was asked lately or does not want to be. Bring the same file again tomorrow.}}',
  'lists.exclusions.found': '{added, plural, =0 {No new pair.} one {One new pair.} other {# new pairs.}}',
  'lists.exclusions.already': '{pairs, plural, =0 {} one {One is kept apart already.} other {# are kept apart already.}}',
  'lists.exclusions.do': '{pairs, plural, one {Keep these two apart} other {Keep these # pairs apart}}',
  'lists.exclusions.done': '{added, plural, =0 {Nothing new.} one {One pair is kept apart.} other {# pairs are kept apart.}}',

  'lists.faults': '{faults, plural, one {# thing to correct} other {# things to correct}}',
  'lists.faults.note': 'These rows are left out; the others count all the same.',
  'lists.faults.line': 'Where',
  'lists.faults.lineWords': 'Line {line}',
  'lists.faults.where': 'What is there',
  'lists.faults.help': 'What to do',
  'lists.faults.cell': '{column, select, none {} other {{column}: }}{value, select, none {nothing} other {“{value}”}}',
  'lists.faults.more': 'Show {more} more of {all}',

  'roundFile.download': 'Download as CSV',
  'roundFile.again': 'Download again',
  'roundFile.phone': 'Teams on phones keeps no files. On a computer this saves the pairs as a CSV file.',
} as const
