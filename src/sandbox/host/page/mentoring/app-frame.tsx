import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Profile } from '../../wire.ts'
import { useLinks } from '../chat/use-links.ts'
import { Blank } from '../shell/blank.tsx'
import { teamsThemes } from '../shell/themes.ts'
import { useAddress } from '../state/address.tsx'
import { api } from '../state/api.ts'
import { useHost } from '../state/host.tsx'
import { useNotice } from '../state/notices.tsx'
import { appContext } from './app-context.ts'
import { type Connection, connect } from './connection.ts'
import { type HostDeeds, handlersFor } from './handlers.ts'
import { PeopleDialog, type PeopleWish } from './people-dialog.tsx'
import { shareLink } from './share-link.ts'

/** Teams gives an app this long to say that it has loaded. */
const PATIENCE_MS = 30_000

const useStyles = makeStyles({
  place: { position: 'relative', flex: 1, minHeight: 0, display: 'flex' },
  frame: { flex: 1, border: 'none', backgroundColor: tokens.colorNeutralBackground1 },
  unseen: { visibility: 'hidden' },
  over: { position: 'absolute', inset: 0, display: 'flex', backgroundColor: tokens.colorNeutralBackground1 },
  waiting: { margin: 'auto' },
})

type Stage = { name: 'loading' | 'loaded' } | { name: 'failed'; reason: string }

/** One load of the tab in its iframe, with the host's side of teams-js. */
export function AppFrame({ person, onRetry }: { person: Profile; onRetry(): void }) {
  const styles = useStyles()
  const { address } = useAddress()
  const { info } = useHost()
  const [stage, setStage] = useState<Stage>({ name: 'loading' })
  const [wish, setWish] = useState<PeopleWish | null>(null)
  const [session] = useState(() => crypto.randomUUID())
  const [source] = useState(() => contentUrl(info.tabUrl, address.locale, teamsThemes[address.theme]))
  const frame = useRef<HTMLIFrameElement>(null)
  const connection = useRef<Connection | null>(null)

  const deeds: HostDeeds = { ...useDeeds(person, setStage, setWish), context: () => appContext(info, person, address, session) }
  const latest = useRef(deeds)
  useLayoutEffect(() => {
    latest.current = deeds
  })

  useEffect(() => {
    const app = { window: () => frame.current?.contentWindow ?? null, origin: new URL(source).origin }
    const opened = connect(app, () => handlersFor(latest.current))
    connection.current = opened
    const patience = setTimeout(() => {
      setStage((now) => (now.name === 'loading' ? { name: 'failed', reason: 'The app has not answered for 30 seconds.' } : now))
    }, PATIENCE_MS)
    return () => {
      clearTimeout(patience)
      opened.close()
    }
  }, [source])

  const told = useRef(address.theme)
  useEffect(() => {
    if (told.current !== address.theme) connection.current?.send('themeChange', [teamsThemes[address.theme]])
    told.current = address.theme
  }, [address.theme])

  return (
    <div className={styles.place}>
      <iframe
        ref={frame}
        title="Mentoring"
        className={mergeClasses(styles.frame, stage.name !== 'loaded' && styles.unseen)}
        src={source}
        allow="clipboard-read; clipboard-write"
        sandbox="allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts"
      />
      {stage.name === 'loading' && (
        <div className={styles.over}>
          <Spinner className={styles.waiting} label="Loading Mentoring" />
        </div>
      )}
      {stage.name === 'failed' && (
        <div className={styles.over} role="alert">
          <Blank title="There was a problem reaching this app" text={stage.reason}>
            <Button appearance="primary" onClick={onRetry}>
              Try again
            </Button>
          </Blank>
        </div>
      )}
      {wish && <PeopleDialog wish={wish} />}
    </div>
  )
}

function useDeeds(
  person: Profile,
  setStage: (stage: Stage) => void,
  setWish: (wish: PeopleWish | null) => void,
): Omit<HostDeeds, 'context'> {
  const { go } = useAddress()
  const { info } = useHost()
  const { follow } = useLinks()
  const notice = useNotice()
  const share = useCallback(
    (subPageId: string | null, label: string) => {
      const link = shareLink(info.app.teamsAppId, subPageId, label)
      navigator.clipboard.writeText(link).then(
        () => notice('The link is copied.', 'success'),
        () => notice(link),
      )
    },
    [info.app.teamsAppId, notice],
  )
  return {
    token: async () => (await api.token(person.id)).token,
    appLoaded: () => setStage({ name: 'loaded' }),
    appFailed: (reason, message) => setStage({ name: 'failed', reason: message || reason }),
    openPage: (sub) => go({ view: 'mentoring', sub }),
    openLink: follow,
    openChat: (members) => notice(`Teams opens a chat with ${members.join(', ')} here. The sandbox has only the app's chat.`),
    shareLink: share,
    pickPeople: ({ title, many }) =>
      new Promise((resolve) => {
        const done: PeopleWish['done'] = (picked) => {
          setWish(null)
          resolve(picked)
        }
        setWish({ title, many, done })
      }),
  }
}

function contentUrl(template: string, locale: string, theme: string): string {
  return new URL(template.replaceAll('{locale}', locale).replaceAll('{theme}', theme), window.location.href).href
}
