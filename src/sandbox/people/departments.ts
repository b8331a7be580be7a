export interface Department {
  name: string
  weight: number
  /** What its people are called between the level words: `Senior {role}`. */
  roles: readonly string[]
  head: string
  /** As people type them into a profile: abbreviations, case and synonyms are theirs. */
  skills: readonly string[]
}

/** A comma-separated list, over as many lines as it needs. */
const list = (text: string): readonly string[] => text.split(',').map((item) => item.trim())

/** Ordered so that a very small organization still has both sides of a cross-department pair. */
export const departments: readonly Department[] = [
  {
    name: 'Engineering',
    weight: 22,
    head: 'Chief Technology Officer',
    roles: ['Software Engineer', 'Site Reliability Engineer', 'Quality Engineer'],
    skills: list(`
      JS, TypeScript, javascript, Python, C#, .NET, Go, k8s, Kubernetes, CI/CD, system design, code review, SQL, Postgres,
      Azure, React, observability, incident management, tech leadership, API design, Rust, threat modeling, TDD
    `),
  },
  {
    name: 'Marketing',
    weight: 7,
    head: 'Chief Marketing Officer',
    roles: ['Marketing Specialist', 'Content Strategist', 'Brand Designer'],
    skills: list(`
      SEO, content marketing, copywriting, brand strategy, storytelling, email campaigns, GA4, Google Analytics,
      market research, social media, event planning, public speaking, A/B testing, Adobe CC, B2B marketing
    `),
  },
  {
    name: 'People',
    weight: 4,
    head: 'Chief People Officer',
    roles: ['HR Business Partner', 'Talent Partner', 'Learning Specialist'],
    skills: list(`
      coaching, recruiting, facilitation, L&D, DEI, employment law, comp & ben, conflict resolution, onboarding,
      people analytics, workshop design, Workday
    `),
  },
  {
    name: 'Product',
    weight: 8,
    head: 'Chief Product Officer',
    roles: ['Product Manager', 'Product Analyst'],
    skills: list(`
      roadmapping, user interviews, product strategy, Jira, prioritization, OKRs, SQL, A/B testing, stakeholder mgmt,
      pricing, storytelling, wireframing, go-to-market, Agile
    `),
  },
  {
    name: 'Sales',
    weight: 14,
    head: 'Chief Revenue Officer',
    roles: ['Account Executive', 'Account Manager', 'Solutions Consultant'],
    skills: list(`
      negotiation, Salesforce, SFDC, enterprise sales, forecasting, cold calling, presentation skills, account planning,
      MEDDIC, public speaking, contract negotiation, partner mgmt, Spanish, Portuguese
    `),
  },
  {
    name: 'Customer Success',
    weight: 11,
    head: 'VP Customer Success',
    roles: ['Customer Success Manager', 'Support Engineer', 'Implementation Consultant'],
    skills: list(`
      onboarding, Zendesk, customer interviews, de-escalation, churn analysis, technical writing, SQL, training delivery,
      project mgmt, Excel, active listening, APIs, German, French
    `),
  },
  {
    name: 'Operations',
    weight: 10,
    head: 'Chief Operating Officer',
    roles: ['Operations Analyst', 'Program Manager', 'Supply Chain Specialist'],
    skills: list(`
      process improvement, Lean, Six Sigma, Excel, Power BI, project management, PMP, vendor management, logistics, S&OP,
      change mgmt, budgeting, risk mgmt
    `),
  },
  {
    name: 'Finance',
    weight: 6,
    head: 'Chief Financial Officer',
    roles: ['Financial Analyst', 'Accountant', 'Controller'],
    skills: list(`
      P&L, financial modelling, Financial Modeling, Excel, VBA, IFRS, US GAAP, FP&A, SAP, treasury, tax, audit, Power BI,
      budgeting, storytelling with data
    `),
  },
  {
    name: 'IT',
    weight: 6,
    head: 'Chief Information Officer',
    roles: ['Systems Engineer', 'Service Desk Analyst', 'Network Engineer'],
    skills: list(`
      Entra ID, Active Directory, PowerShell, Intune, M365, ITIL, networking, Cisco, cyber security, Zero Trust, Azure,
      Linux, vendor management
    `),
  },
  {
    name: 'Data and Research',
    weight: 6,
    head: 'VP Data and Research',
    roles: ['Data Scientist', 'Data Engineer', 'Research Scientist'],
    skills: list(`
      Python, pandas, machine learning, ML, statistics, SQL, dbt, Spark, data viz, Tableau, causal inference,
      experiment design, R, NLP, scientific writing
    `),
  },
  {
    name: 'Design',
    weight: 3,
    head: 'VP Design',
    roles: ['Product Designer', 'UX Researcher'],
    skills: list(`
      Figma, UX, user research, prototyping, accessibility, a11y, design systems, typography, motion design, service design,
      workshop facilitation, illustration
    `),
  },
  {
    name: 'Legal',
    weight: 3,
    head: 'General Counsel',
    roles: ['Counsel', 'Compliance Specialist', 'Paralegal'],
    skills: list(`
      contract law, GDPR, privacy, IP, negotiation, compliance, employment law, export control, drafting, M&A,
      risk assessment
    `),
  },
]

export const commonSkills = list(`
      public speaking, mentoring, time management, leadership, Leadership, presentation skills, giving feedback, Excel,
      PowerPoint, stakeholder management, writing, team building, cross-cultural communication, difficult conversations
    `)

export const interests = list(`
      hiking, photography, board games, baking, bouldering, choir, chess, cycling, football, gardening, sci-fi, running,
      yoga, jazz, cooking, open source, volunteering, languages, podcasts, sailing, knitting, cricket, history, astronomy,
      dance, swimming, parenting, film, sustainability, women in tech, first-gen students, travel, birdwatching, pottery,
      badminton, crosswords
    `)

export const levels = ['Junior', 'Mid', 'Senior', 'Principal', 'Lead', 'Head', 'Chief'] as const
export type Level = (typeof levels)[number]

export function titleOf(level: Level, role: string, department: Department): string {
  switch (level) {
    case 'Chief':
      return 'Chief Executive Officer'
    case 'Head':
      return department.head
    case 'Lead':
      return `${role} Team Lead`
    case 'Mid':
      return role
    default:
      return `${level} ${role}`
  }
}
