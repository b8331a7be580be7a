import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Me } from '../contract/people.ts'
import { OfflineNotice } from './components/offline-notice.tsx'
import { useApprovals } from './features/approvals/api.ts'
import { useText } from './format/use-text.ts'
import styles from './frame.module.css'

/** The pages and how to get from one to another. Approvals show to those who were ever asked, programs to their managers. */
export function Frame({ me, children }: { me: Me; children: ReactNode }) {
  const text = useText()
  const approvals = useApprovals()
  const asked = (approvals.data?.approvals.length ?? 0) > 0
  return (
    <>
      <header className={styles.bar}>
        <nav className={styles.nav} aria-label={text('nav.label')}>
          <Entry to="/" icon={<HomeRegular />} name={text('nav.home')} />
          <Entry to="/find" icon={<PeopleSearchRegular />} name={text('nav.find')} />
          <Entry to="/mentor" icon={<HandshakeRegular />} name={text('nav.mentor')} />
          {asked && <Entry to="/approvals" icon={<ClipboardTaskRegular />} name={text('nav.approvals')} />}
          {me.roles.includes('ProgramManager') && <Entry to="/programs" icon={<SettingsRegular />} name={text('nav.programs')} />}
        </nav>
        <OfflineNotice className={styles.offline} />
      </header>
      {children}
    </>
  )
}

function Entry({ to, icon, name }: { to: string; icon: ReactNode; name: string }) {
  const [here] = useLocation()
  return (
    <Link href={to} className={styles.link ?? ''} aria-current={here === to ? 'page' : undefined}>
      {icon}
      {name}
    </Link>
  )
}
