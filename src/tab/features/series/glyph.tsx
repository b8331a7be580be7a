import styles from './glyph.module.css'
import type { MarkKind } from './mark-kind.ts'

/** The sign of a check-in, 20 by 20: a circle while it is ahead, a diamond once moved, a square when it lies behind, a triangle where it asks. */
export function Glyph({ kind }: { kind: MarkKind }) {
  return (
    <svg className={`${styles.glyph} ${styles[kind]}`} viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}

const square = <rect className={styles.body} x="-7" y="-7" width="14" height="14" rx="3.5" />
const circle = <circle className={styles.body} r="7.5" />
const diamond = <path className={styles.body} d="M0-9.2 9.2 0 0 9.2-9.2 0Z" />

const shapes: Record<MarkKind, React.ReactNode> = {
  planned: circle,
  moved: diamond,
  toWrite: diamond,
  skipped: (
    <>
      {circle}
      <path className={styles.sign} d="M-3.5 3.5 3.5-3.5" />
    </>
  ),
  declined: (
    <>
      {circle}
      <path className={styles.sign} d="M-3 3 3-3M-3-3 3 3" />
    </>
  ),
  choice: (
    <>
      <path className={styles.body} d="M0-9 9.5 8H-9.5Z" />
      <path className={styles.sign} d="M0-3.5V1.5M0 4.6V4.8" />
    </>
  ),
  toPause: (
    <>
      {circle}
      <path className={styles.sign} d="M-2.5-3V3M2.5-3V3" />
    </>
  ),
  held: (
    <>
      {square}
      <path className={styles.sign} d="M-3.5 0-1 2.7 3.5-2.7" />
    </>
  ),
  notHeld: (
    <>
      {square}
      <path className={styles.sign} d="M-3 3 3-3M-3-3 3 3" />
    </>
  ),
  unsaid: (
    <>
      {square}
      <circle className={styles.point} r="2" />
    </>
  ),
}
