import type { Request } from '../../../contract/requests.ts'
import type { Texts } from '../../format/text.ts'
import { useText } from '../../format/use-text.ts'
import { useWhen } from '../../format/use-when.ts'
import styles from './request-words.module.css'

/** What mentee and mentor say to each other before there is a mentorship. */
export function RequestWords({ request, me }: { request: Request; me: string }) {
  const text = useText()
  const { at } = useWhen()
  const nameOf = (id: string) => (id === request.mentor.id ? request.mentor.name : request.mentee.name)
  return (
    <div className={styles.words}>
      <dl className={styles.words}>
        {wordsOf(request, text).map(([label, words]) => (
          <div key={label} className={styles.quote}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {request.messages.length > 0 && (
        <div className={styles.talk}>
          <h3>{text('request.talk')}</h3>
          {request.messages.map((message) => (
            <p key={message.id} className={message.from === me ? `${styles.message} ${styles.mine}` : styles.message}>
              <span className={styles.by}>{text('request.by', { name: nameOf(message.from), when: at(message.at) })}</span>
              {message.text}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}

function wordsOf({ requestedBy, mentee, mentor, whyYou, howHelp }: Request, text: Texts): readonly (readonly [string, string])[] {
  if (requestedBy === 'office') return [[text('request.byOffice', { name: mentee.name }), howHelp]]
  return [
    [text('request.whyYou', { name: requestedBy === 'mentor' ? mentee.name : mentor.name }), whyYou],
    [text('request.howHelp', { name: mentor.name }), howHelp],
  ]
}
