import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Series } from '../../../contract/series.ts'
import { useText } from '../../format/use-text.ts'
import { ExtendPanel } from './extend-panel.tsx'
import { PausePanel } from './pause-panel.tsx'
import { SeriesButton } from './series-button.tsx'
import styles from './series-changes.module.css'
import { ShortenPanel } from './shorten-panel.tsx'

interface SeriesChangesProps {
  mentorshipId: string
  series: Series
}

const panels = { pause: PausePanel, extend: ExtendPanel, shorten: ShortenPanel }
/** Resuming and booking again stand where the state is told. */
const deeds = ['pause', 'anotherTime', 'extend', 'shorten'] as const

/** What can be done with the whole series, each with what it means; only what is possible now. */
export function SeriesChanges({ mentorshipId, series }: SeriesChangesProps) {
  const text = useText()
  const [asking, ask] = useState<keyof typeof panels | null>(null)
  const Asked = asking && panels[asking]
  const doing: Record<(typeof deeds)[number], ReactNode> = {
    pause: <Button onClick={() => ask('pause')}>{text('series.do.pause')}</Button>,
    extend: <Button onClick={() => ask('extend')}>{text('series.do.extend')}</Button>,
    shorten: <Button onClick={() => ask('shorten')}>{text('series.do.shorten')}</Button>,
    anotherTime: <SeriesButton deed="anotherTime" mentorshipId={mentorshipId} version={series.version} quiet />,
  }
  return (
    <>
      <ul className={styles.list}>
        {deeds
          .filter((deed) => series.may.includes(deed))
          .map((deed) => (
            <li key={deed} className={styles.deed}>
              <p className={styles.words}>{text(`series.do.${deed}.words`)}</p>
              {doing[deed]}
            </li>
          ))}
      </ul>
      {Asked && <Asked mentorshipId={mentorshipId} series={series} onClose={() => ask(null)} />}
    </>
  )
}
