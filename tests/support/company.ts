import type { GraphTenant, Someone } from './graph-tenant.ts'

export interface Company {
  programManager: Someone
  menteeManager: Someone
  mentorManager: Someone
  /** London. */
  mentee: Someone
  /** New York, where the clocks change three weeks before London's. */
  mentor: Someone
  /** Strong in what the mentee wants, has not joined anything. */
  colleague: Someone
}

/** A small company with everybody whom one mentorship needs. */
export function aCompany(tenant: GraphTenant): Company {
  const london = 'GMT Standard Time'
  const newYork = 'Eastern Standard Time'
  const hours = { start: '09:00', end: '17:30' }
  const programManager = tenant.person('Petra Program', { appRoles: ['ProgramManager'], department: 'People' }, london, hours)
  const menteeManager = tenant.person('Mary Manager', { department: 'Marketing', managerId: programManager.id }, london, hours)
  const mentorManager = tenant.person('Moses Manager', { department: 'Engineering', managerId: programManager.id }, newYork, hours)
  const mentee = tenant.person(
    'Amara Okafor',
    {
      givenName: 'Amara',
      jobTitle: 'Copywriter',
      department: 'Marketing',
      managerId: menteeManager.id,
      skills: ['SEO'],
      interests: ['chess'],
    },
    london,
    hours,
  )
  const mentor = tenant.person(
    'Lukas Brandt',
    {
      givenName: 'Lukas',
      jobTitle: 'Principal engineer',
      department: 'Engineering',
      managerId: mentorManager.id,
      skills: ['TypeScript', 'public speaking'],
      interests: ['chess'],
    },
    newYork,
    hours,
  )
  const colleague = tenant.person(
    'Tomasz Zielinski',
    { department: 'Product', managerId: mentorManager.id, skills: ['public speaking'] },
    london,
    hours,
  )
  return { programManager, menteeManager, mentorManager, mentee, mentor, colleague }
}
