/**
 * Local parts of the UPNs of people who are there for any seed, with properties that demos and tests may rely on. A tenant of
 * 40 people or more has them all; a smaller one has those that fit, in this order (5 people: up to the mentor).
 */
export const cast = {
  /** Chief Executive Officer: the one head of the organization. Seattle. */
  head: 'rosalind.achterberg',
  /** Leads in Marketing. London. */
  menteeManager: 'helen.whitfield',
  /** Marketing, junior. London, cloud mailbox, reports to menteeManager. */
  mentee: 'amara.okafor',
  /** Engineering, above mentor. Berlin. */
  mentorManager: 'katrin.vogelsang',
  /** Engineering, senior. Berlin, cloud mailbox, reports to mentorManager, a calendar with room for a mentee. */
  mentor: 'lukas.brandt',
  /** Heads People (HR) and is a ProgramManager. New York. */
  programManager: 'ines.carvalho',
  /** Strong skills, Bengaluru: the clocks of the mentee change against hers. */
  secondMentor: 'meera.krishnamurthy',
  /** A colleague with strong skills whom nobody has asked to mentor yet. Berlin. */
  candidate: 'tomasz.zielinski',
  /** No Exchange mailbox at all. Singapore. */
  withoutMailbox: 'huimin.tan',
  /** Nobody above, though not the head. New York. */
  withoutManager: 'daniel.osei',
  /** Account disabled while people still report to it. Sydney. */
  disabledManager: 'fergus.macalister',
  /** Reports to disabledManager. Sydney. */
  managedByDisabled: 'priya.raghunathan',
  /** The second ProgramManager. Seattle. */
  secondProgramManager: 'marcus.delaney',
  /** SafeguardingContact. London. */
  safeguardingContact: 'oluwaseun.adeyemi',
  /** Admin of the product. Seattle. */
  admin: 'sofia.lindgren',
} as const

export type CastRole = keyof typeof cast

export const castNames: Record<CastRole, readonly [given: string, surname: string]> = {
  head: ['Rosalind', 'Achterberg'],
  menteeManager: ['Helen', 'Whitfield'],
  mentee: ['Amara', 'Okafor'],
  mentorManager: ['Katrin', 'Vogelsang'],
  mentor: ['Lukas', 'Brandt'],
  programManager: ['Inês', 'Carvalho'],
  secondMentor: ['Meera', 'Krishnamurthy'],
  candidate: ['Tomasz', 'Zieliński'],
  withoutMailbox: ['Hui Min', 'Tan'],
  withoutManager: ['Daniel', 'Osei'],
  disabledManager: ['Fergus', 'MacAlister'],
  managedByDisabled: ['Priya', 'Raghunathan'],
  secondProgramManager: ['Marcus', 'Delaney'],
  safeguardingContact: ['Oluwaseun', 'Adeyemi'],
  admin: ['Sofia', 'Lindgren'],
}

/** What the cast can do and wants to be found by; everyone else's skills are drawn from their department's. */
export const castSkills: Partial<Record<CastRole, { skills: string[]; interests: string[]; aboutMe: string }>> = {
  mentee: {
    skills: ['copywriting', 'SEO', 'social media', 'Excel'],
    interests: ['running', 'podcasts', 'first-gen students'],
    aboutMe: 'Two years in content marketing. I would like to understand how our product is built, and to speak up in front of a room.',
  },
  mentor: {
    skills: ['TypeScript', 'system design', 'tech leadership', 'public speaking', 'mentoring', 'k8s', 'giving feedback'],
    interests: ['chess', 'open source', 'cycling'],
    aboutMe: 'Principal engineer. Spoke at my first conference at 40 and wish I had started sooner.',
  },
  secondMentor: {
    skills: ['Python', 'API design', 'incident management', 'public speaking', 'writing', 'leadership'],
    interests: ['cricket', 'women in tech', 'travel'],
    aboutMe: 'Ask me about on-call, career changes and saying no.',
  },
  candidate: {
    skills: ['product strategy', 'roadmapping', 'storytelling', 'public speaking', 'SQL', 'A/B testing', 'OKRs', 'stakeholder mgmt'],
    interests: ['film', 'sailing', 'languages'],
    aboutMe: 'Product manager for things people use without noticing.',
  },
}
