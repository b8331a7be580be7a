import type { Mark } from './months.ts'
import styles from './timeline.module.css'

const RAIL = 52
const RAISED = 28
const RADIUS = 8

export type MarkKind = 'planned' | 'moved' | 'skipped' | 'past' | 'held'

interface MarkViewProps {
  mark: Mark
  kind: MarkKind
  next: boolean
  id: string
  label: string
  selected: boolean
  /** Where a share of the month lies on screen, which depends on the reading direction. */
  x: (at: number) => string
  onSelect: () => void
}

/** One check-in: on the rail where it fits, raised with a line from its old place where it was moved, hollow where it is skipped. */
export function MarkView({ mark, kind, next, id, label, selected, x, onSelect }: MarkViewProps) {
  const height = mark.from === null ? RAIL : RAISED
  return (
    <g
      role="option"
      id={id}
      aria-label={label}
      aria-selected={selected}
      className={[styles.mark, styles[kind], next ? styles.next : ''].join(' ')}
      onClick={onSelect}
      onPointerEnter={onSelect}
    >
      {mark.from !== null && (
        <>
          <line className={styles.way} x1={x(mark.from)} y1={RAIL} x2={x(mark.at)} y2={height} />
          <circle className={styles.origin} cx={x(mark.from)} cy={RAIL} r={4} />
        </>
      )}
      <svg x={x(mark.at)} y={height} overflow="visible" aria-hidden="true">
        <circle className={styles.target} r={16} />
        <circle className={styles.halo} r={RADIUS + 4} />
        <Glyph kind={kind} />
      </svg>
    </g>
  )
}

/** The sign itself, which tells its kind by shape as well as by color. */
export function Glyph({ kind }: { kind: MarkKind }) {
  return (
    <>
      <circle className={styles.dot} r={RADIUS} />
      {kind === 'held' && <path className={styles.tick} d="M-3.5 0 -1 2.5 3.5 -2.5" />}
      {kind === 'moved' && <path className={styles.tick} d="M0 3.5 0 -3 M-3 -0.5 0 -3.5 3 -0.5" />}
      {kind === 'skipped' && <line className={styles.strike} x1={-4} y1={4} x2={4} y2={-4} />}
    </>
  )
}

export function Rail({ x }: Pick<MarkViewProps, 'x'>) {
  return (
    <>
      <line className={styles.rail} x1="0" x2="100%" y1={RAIL} y2={RAIL} />
      <line className={styles.edge} x1={x(0)} x2={x(0)} y1={RAIL - 6} y2={RAIL + 24} />
    </>
  )
}
