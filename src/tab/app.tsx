import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { createQueryClient } from './api-client/queries.ts'
import { NoticesProvider } from './components/notices.tsx'
import { WaitingPage } from './components/waiting.tsx'
import { LanguageProvider, useLanguage } from './format/language.tsx'
import styles from './frame.module.css'
import { fluentTheme } from './host/theme.ts'
import { useConnection } from './host/use-connection.ts'
import { NotConnectedPage, OutsidePage } from './pages/outside.tsx'
import { SignedIn } from './signed-in.tsx'

/** The host decides first: its theme, its language, and whether there is a host at all. */
export function App() {
  const connection = useConnection()
  const [queries] = useState(createQueryClient)
  const hosted = connection.kind === 'hosted'
  return (
    <LanguageProvider locale={hosted ? connection.locale : navigator.language}>
      <Themed theme={hosted ? connection.theme : preferredTheme()}>
        {connection.kind === 'connecting' && <WaitingPage />}
        {connection.kind === 'browser' && <OutsidePage />}
        {connection.kind === 'failed' && <NotConnectedPage />}
        {hosted && (
          <QueryClientProvider client={queries}>
            <NoticesProvider>
              <Router hook={useHashLocation}>
                <SignedIn subPage={connection.subPage} />
              </Router>
            </NoticesProvider>
          </QueryClientProvider>
        )}
      </Themed>
    </LanguageProvider>
  )
}

const preferredTheme = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default')

function Themed({ theme, children }: { theme: string; children: ReactNode }) {
  const { texts, direction } = useLanguage()
  useEffect(() => {
    document.documentElement.lang = texts
    document.documentElement.dir = direction
  }, [texts, direction])
  useEffect(() => {
    // What the browser itself draws, such as the sign of a date field, follows the host and not the machine.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
  }, [theme])
  return (
    <FluentProvider theme={fluentTheme(theme)} dir={direction}>
      <div className={styles.frame}>{children}</div>
    </FluentProvider>
  )
}
