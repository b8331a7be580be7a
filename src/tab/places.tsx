import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Me } from '../contract/people.ts'
import { WaitingPage } from './components/waiting.tsx'
import { HomePage } from './pages/home.tsx'

const FindPage = lazy(async () => ({ default: (await import('./pages/find.tsx')).FindPage }))
const MentoringPage = lazy(async () => ({ default: (await import('./pages/mentoring.tsx')).MentoringPage }))
const RequestPage = lazy(async () => ({ default: (await import('./pages/request.tsx')).RequestPage }))
const ApprovalsPage = lazy(async () => ({ default: (await import('./pages/approvals.tsx')).ApprovalsPage }))
const MentorshipPage = lazy(async () => ({ default: (await import('./pages/mentorship.tsx')).MentorshipPage }))
const SessionPage = lazy(async () => ({ default: (await import('./pages/mentorship.tsx')).SessionPage }))
const InvitationPage = lazy(async () => ({ default: (await import('./pages/invitation.tsx')).InvitationPage }))
const ProgramsPage = lazy(async () => ({ default: (await import('./pages/programs.tsx')).ProgramsPage }))
const NewProgramPage = lazy(async () => ({ default: (await import('./pages/programs.tsx')).NewProgramPage }))
const ProgramPage = lazy(async () => ({ default: (await import('./pages/programs.tsx')).ProgramPage }))
const ProgramCoveragePage = lazy(async () => ({ default: (await import('./pages/program-coverage.tsx')).ProgramCoveragePage }))
const ProgramHealthPage = lazy(async () => ({ default: (await import('./pages/program-health.tsx')).ProgramHealthPage }))
const ProgramListsPage = lazy(async () => ({ default: (await import('./pages/program-lists.tsx')).ProgramListsPage }))
const ProgramMatchingPage = lazy(async () => ({ default: (await import('./pages/program-matching.tsx')).ProgramMatchingPage }))
const ProgramSettingsPage = lazy(async () => ({ default: (await import('./pages/program-settings.tsx')).ProgramSettingsPage }))
const QuestionsPage = lazy(async () => ({ default: (await import('./pages/questions.tsx')).QuestionsPage }))
const RoundsPage = lazy(async () => ({ default: (await import('./pages/rounds.tsx')).RoundsPage }))
const NewRoundPage = lazy(async () => ({ default: (await import('./pages/plan-round.tsx')).NewRoundPage }))
const PlanAgainPage = lazy(async () => ({ default: (await import('./pages/plan-round.tsx')).PlanAgainPage }))
const RoundPage = lazy(async () => ({ default: (await import('./pages/round.tsx')).RoundPage }))
const TypedSkillsPage = lazy(async () => ({ default: (await import('./pages/typed-skills.tsx')).TypedSkillsPage }))

/** Which page stands at which address. Home comes with the first view; the others when somebody goes there. */
export function Places({ me }: { me: Me }) {
  const manages = me.roles.includes('ProgramManager')
  return (
    <Suspense fallback={<WaitingPage />}>
      <Switch>
        <Route path="/">
          <HomePage me={me} />
        </Route>
        <Route path="/find">
          <FindPage me={me} />
        </Route>
        <Route path="/mentor">
          <MentoringPage me={me} />
        </Route>
        <Route path="/request/:requestId">
          <RequestPage me={me} />
        </Route>
        <Route path="/approvals">
          <ApprovalsPage />
        </Route>
        <Route path="/approval/:approvalId">
          <ApprovalsPage />
        </Route>
        <Route path="/mentorship/:mentorshipId">
          <MentorshipPage />
        </Route>
        <Route path="/mentorship/:mentorshipId/session/:sessionId">
          <MentorshipPage />
        </Route>
        <Route path="/mentorship/:mentorshipId/checkin/:checkinId">
          <MentorshipPage />
        </Route>
        <Route path="/session/:sessionId">
          <SessionPage part="session" />
        </Route>
        <Route path="/checkin/:sessionId">
          <SessionPage part="checkin" />
        </Route>
        <Route path="/invitation/:invitationId">
          <InvitationPage me={me} />
        </Route>
        {manages && (
          <Route path="/programs">
            <ProgramsPage />
          </Route>
        )}
        {manages && (
          <Route path="/programs/new">
            <NewProgramPage />
          </Route>
        )}
        {manages && (
          <Route path="/programs/skills">
            <TypedSkillsPage />
          </Route>
        )}
        {manages && (
          <Route path="/programs/questions">
            <QuestionsPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId">
            <ProgramPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/coverage">
            <ProgramCoveragePage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/health">
            <ProgramHealthPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/lists">
            <ProgramListsPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/matching">
            <ProgramMatchingPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/settings">
            <ProgramSettingsPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/rounds">
            <RoundsPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/rounds/new">
            <NewRoundPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/round/:roundId">
            <RoundPage />
          </Route>
        )}
        {manages && (
          <Route path="/program/:programId/round/:roundId/again">
            <PlanAgainPage />
          </Route>
        )}
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </Suspense>
  )
}
