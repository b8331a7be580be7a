import { useEffect, useRef, useState } from 'react'
import type { Round } from '../../../contract/rounds.ts'
import { BusyButton } from '../../components/busy-button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useText } from '../../format/use-text.ts'
import { useRoundFile } from './api.ts'
import styles from './download-round.module.css'

/** Tells spreadsheets that the text is UTF-8. */
const MARK = '\uFEFF'

/**
 * The pairs of a round as a file. The link stays once the file is there: Teams on a computer may let only what is clicked itself be saved,
 * and on phones it saves nothing, which is said where a finger points.
 */
export function DownloadRound({ round: { id: roundId, programId, openedAt } }: { round: Pick<Round, 'id' | 'programId' | 'openedAt'> }) {
  const text = useText()
  const notices = useNotices()
  const readFile = useRoundFile({ programId, roundId })
  const [busy, setBusy] = useState(false)
  const [url, setUrl] = useState<string | null>(null)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (url === null) return undefined
    link.current?.click()
    return () => URL.revokeObjectURL(url)
  }, [url])
  const make = () => {
    setBusy(true)
    readFile()
      .then((csv) => setUrl(URL.createObjectURL(new Blob([MARK, csv], { type: 'text/csv' }))), notices.failed)
      .finally(() => setBusy(false))
  }
  return (
    <div className={styles.download}>
      {url === null ? (
        <BusyButton size="small" busy={busy} onClick={make}>
          {text('roundFile.download')}
        </BusyButton>
      ) : (
        <a ref={link} className={styles.link} href={url} download={`matching-round-${openedAt.slice(0, 10)}.csv`}>
          {text('roundFile.again')}
        </a>
      )}
      <span className={styles.phone}>{text('roundFile.phone')}</span>
    </div>
  )
}
