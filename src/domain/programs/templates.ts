import type { ProgramSettings, TemplateId } from './program.ts'

/** Starting points for a new program. A program manager changes any of it before saving. */
export const templates: readonly { readonly id: TemplateId; readonly settings: ProgramSettings }[] = [
  {
    id: 'career',
    settings: {
      name: 'Career mentoring',
      purpose: 'Grow into the next role with somebody who has been there.',
      cadence: 'biweekly',
      lengthMinutes: 45,
      weeks: 26,
      approvalPolicy: 'mentee',
      capacity: 2,
    },
  },
  {
    id: 'onboarding',
    settings: {
      name: 'Welcome buddies',
      purpose: 'Find your feet in the first three months.',
      cadence: 'weekly',
      lengthMinutes: 30,
      weeks: 12,
      approvalPolicy: 'none',
      capacity: 2,
    },
  },
  {
    id: 'skills',
    settings: {
      name: 'Skill exchange',
      purpose: 'Learn one skill from a colleague who uses it every day.',
      cadence: 'weekly',
      lengthMinutes: 30,
      weeks: 8,
      approvalPolicy: 'none',
      capacity: 3,
    },
  },
  {
    id: 'leadership',
    settings: {
      name: 'Leadership mentoring',
      purpose: 'Prepare for leading people, with a leader outside your own line.',
      cadence: 'monthly',
      lengthMinutes: 60,
      weeks: 52,
      approvalPolicy: 'both',
      capacity: 2,
    },
  },
  {
    id: 'reverse',
    settings: {
      name: 'Reverse mentoring',
      purpose: 'Senior colleagues learn from those who see the company with new eyes.',
      cadence: 'biweekly',
      lengthMinutes: 30,
      weeks: 26,
      approvalPolicy: 'mentee',
      capacity: 1,
    },
  },
  {
    id: 'flash',
    settings: {
      name: 'Flash mentoring',
      purpose: 'One question, one conversation.',
      cadence: 'once',
      lengthMinutes: 30,
      weeks: 4,
      approvalPolicy: 'none',
      capacity: 4,
    },
  },
]
