import styles from './chips.module.css'

/** Short words side by side; those in `strong` stand out. */
export function Chips({ words, strong = [], label }: { words: readonly string[]; strong?: readonly string[]; label: string }) {
  return (
    <ul className={styles.chips} aria-label={label}>
      {words.map((word) => (
        <li key={word} className={strong.includes(word) ? `${styles.chip} ${styles.wanted}` : styles.chip}>
          {word}
        </li>
      ))}
    </ul>
  )
}
