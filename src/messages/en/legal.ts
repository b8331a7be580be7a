/** The two public pages that the app package names. Plain words; the organization that runs Mentoring may put its own in their place. */
export const legal = {
  privacy: {
    title: 'Privacy in Mentoring',
    sections: [
      [
        'Who is responsible',
        'Your organization runs Mentoring for its own people, in its own Microsoft 365 tenant. Your administrator answers questions about it.',
      ],
      [
        'What is read',
        'From the directory: name, title, department, office, manager, time zone, working hours, skills and interests. From calendars: when you are busy, never with what. Free and busy times are used to find a time and are not stored.',
      ],
      [
        'What is stored',
        'What you write yourself: offers, wishes, goals, requests, agreements, agenda points, takeaways and feedback; the times of your sessions; and who decided what, when.',
      ],
      [
        'Questions about you',
        'Your organization may ask for your gender, age or the like, to see whether matching treats everybody alike. You need not answer. Answers are encrypted, nobody but you can read them here, and they have no part in matching. They are counted in groups of at least five, every count off by a few people on purpose. You can delete them with one click.',
      ],
      [
        'Who sees it',
        'What mentee and mentor write to each other stays between the two. A manager who approves sees who, which program and how much time. A program manager sees who is paired and whether sessions are booked and held. If you agree, mentors of a program who have a place and fit you see what you want to learn while you look for one. Beside each field the tab says who can see it.',
      ],
      [
        'Taking part is voluntary',
        'You can pause, leave or end a mentorship at any time, and nobody is matched before they have said yes.',
      ],
      ['How long', 'Until your organization removes it. Ask your administrator when that is.'],
    ],
  },
  terms: {
    title: 'Using Mentoring',
    sections: [
      ['What it is for', 'Mentoring between colleagues. It is not a tool for judging performance, pay or promotion.'],
      [
        'What you agree to',
        'To treat what you are told in confidence, to keep the boundaries you agreed on, and to say in time when you cannot come.',
      ],
      [
        'Limits of confidence',
        'Where somebody is in danger, or the law requires it, confidence ends. Mentoring never decides this; people do.',
      ],
      ['As it is', 'Your organization provides Mentoring to you under the terms of your employment and of its agreement with Microsoft.'],
    ],
  },
} as const
