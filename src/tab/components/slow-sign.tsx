import { Spinner } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import styles from './slow-sign.module.css'

/** Says that work is under way, to those who have waited for a while: what is quick needs no sign. */
export function SlowSign({ show, children }: { show: boolean; children: ReactNode }) {
  return (
    <div role="status" className={styles.sign}>
      {show && (
        <span className={styles.words}>
          <Spinner size="extra-tiny" aria-hidden />
          {children}
        </span>
      )}
    </div>
  )
}
