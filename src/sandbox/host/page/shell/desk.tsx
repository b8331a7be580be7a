import { FluentProvider, makeStyles, mergeClasses, Spinner, Toaster, tokens } from '@fluentui/react-components'
import { Activity } from '../activity/activity.tsx'
import { Calendar } from '../calendar/calendar.tsx'
import { Chat } from '../chat/chat.tsx'
import { MentoringTab } from '../mentoring/mentoring-tab.tsx'
import { useAddress } from '../state/address.tsx'
import { api } from '../state/api.ts'
import { NOTICES } from '../state/notices.tsx'
import { useLive } from '../state/use-live.ts'
import { Blank } from './blank.tsx'
import { Rail } from './rail.tsx'
import { fluentThemes } from './themes.ts'
import { TopBar } from './top-bar.tsx'

const useStyles = makeStyles({
  // Fluent gives the provider's classes to every pop-up too: nothing but this may stand here.
  bright: { colorScheme: 'light' },
  dim: { colorScheme: 'dark' },
  desk: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
  },
  stage: { flex: 1, minHeight: 0, display: 'flex', justifyContent: 'center' },
  frame: { containerType: 'inline-size', flex: 1, minWidth: 0, minHeight: 0 },
  phone: {
    flex: '0 0 377px',
    marginBlock: '12px 20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '28px',
    overflow: 'hidden',
    boxShadow: tokens.shadow28,
    maxHeight: '812px',
    '@media (max-width: 480px)': { flex: 1, marginBlock: 0, border: 'none', borderRadius: 0 },
  },
  app: {
    height: '100%',
    display: 'flex',
    '@container (max-width: 639px)': { flexDirection: 'column-reverse' },
  },
  place: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    '@container (max-width: 639px)': { borderTopLeftRadius: 0 },
  },
  waiting: { margin: 'auto' },
})

/** The whole screen: the sandbox's own bar on top, below it Teams as the chosen person sees it. */
export function Desk() {
  const styles = useStyles()
  const { address } = useAddress()
  const cast = useLive('cast', api.cast, () => false)
  const first = cast.data?.[0] ?? null
  const who = address.as ?? first?.id ?? ''
  const signedIn = useLive(
    `person ${who}`,
    async () => (who === '' ? null : api.person(who)),
    (change) => change.topic === 'chat' || change.topic === 'feed',
  )
  const person = signedIn.data
  const nobody = signedIn.problem ?? (cast.data && who === '' ? 'This tenant has no people yet.' : null)

  return (
    <FluentProvider theme={fluentThemes[address.theme]} className={address.theme === 'light' ? styles.bright : styles.dim}>
      <div className={styles.desk}>
        <TopBar person={person} cast={cast.data ?? []} />
        <div className={styles.stage}>
          <div className={mergeClasses(styles.frame, address.width === 'phone' && styles.phone)}>
            <div className={styles.app}>
              <Rail person={person} />
              <main className={styles.place} aria-label={address.view}>
                {person ? (
                  <Place key={person.id} person={person} />
                ) : nobody ? (
                  <Blank title="Nobody is signed in" text={`${nobody} Choose a person above.`} />
                ) : (
                  <Spinner className={styles.waiting} label="Signing in" />
                )}
              </main>
            </div>
          </div>
        </div>
      </div>
      <Toaster toasterId={NOTICES} position="bottom-end" />
    </FluentProvider>
  )
}

function Place({ person }: { person: Parameters<typeof Chat>[0]['person'] }) {
  const { address } = useAddress()
  switch (address.view) {
    case 'chat':
      return <Chat person={person} />
    case 'mentoring':
      return <MentoringTab person={person} />
    case 'calendar':
      return <Calendar person={person} />
    case 'activity':
      return <Activity person={person} />
  }
}
