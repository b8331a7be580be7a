import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import { useText } from '../format/use-text.ts'
import { ButtonLink } from './button-link.tsx'
import styles from './doors.module.css'
import { Empty } from './empty.tsx'

/** The two ways in for somebody who is new: to learn, or to pass on. */
export function Doors({ programs }: { programs: number }) {
  const text = useText()
  if (programs === 0) return <Empty>{text('home.noPrograms')}</Empty>
  return (
    <div className={styles.doors}>
      <section className={styles.door}>
        <span className={styles.icon}>
          <PeopleSearchRegular aria-hidden />
        </span>
        <h2 className={styles.title}>{text('door.find.title')}</h2>
        <p className={styles.words}>{text('door.find.words')}</p>
        <ButtonLink to="/find" appearance="primary" size="large">
          {text('home.find')}
        </ButtonLink>
      </section>
      <section className={styles.door}>
        <span className={styles.icon}>
          <HandshakeRegular aria-hidden />
        </span>
        <h2 className={styles.title}>{text('door.mentor.title')}</h2>
        <p className={styles.words}>{text('door.mentor.words')}</p>
        <ButtonLink to="/mentor" size="large">
          {text('home.mentor')}
        </ButtonLink>
      </section>
    </div>
  )
}
