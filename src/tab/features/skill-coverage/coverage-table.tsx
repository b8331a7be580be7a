import type { Coverage } from '../../../contract/coverage.ts'
import { useNumber } from '../../format/use-number.ts'
import { useText } from '../../format/use-text.ts'
import styles from './coverage-table.module.css'

type Area = Coverage['areas'][number]
type Skill = Area['skills'][number]

/** What is wanted against what is offered, by area of work. The bars say nothing that the numbers do not. */
export function CoverageTable({ areas }: Pick<Coverage, 'areas'>) {
  const text = useText()
  const longest = Math.max(...areas.flatMap(({ skills }) => skills.flatMap(({ wanted, places }) => [wanted, places])))
  return (
    <div className={styles.coverage}>
      <table className={styles.table} aria-label={text('coverage.title')}>
        <thead>
          <tr>
            {(['skill', 'wanted', 'places', 'open'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`coverage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {areas.map(({ area, skills }) => (
          <tbody key={area ?? ''}>
            <tr>
              <th colSpan={4} scope="rowgroup" className={styles.area}>
                {area ?? text('coverage.unknownArea')}
              </th>
            </tr>
            {skills.map((skill) => (
              <SkillRow key={skill.skill} skill={skill} longest={longest} />
            ))}
          </tbody>
        ))}
      </table>
      <Legend />
    </div>
  )
}

function SkillRow({ skill: { skill, wanted, places, covered }, longest }: { skill: Skill; longest: number }) {
  const number = useNumber()
  const share = (count: number) => ({ inlineSize: `${(count / longest) * 100}%` })
  return (
    <tr>
      <th scope="row" className={styles.skill}>
        {skill}
        <span className={styles.rail} aria-hidden>
          <span className={styles.covered} style={share(covered)} />
          <span className={styles.open} style={share(wanted - covered)} />
        </span>
        <span className={styles.rail} aria-hidden>
          <span className={styles.places} style={share(places)} />
        </span>
      </th>
      <td>{number.count(wanted)}</td>
      <td>{number.count(places)}</td>
      <td>{number.count(wanted - covered)}</td>
    </tr>
  )
}

function Legend() {
  const text = useText()
  return (
    <ul className={styles.legend} aria-label={text('coverage.legend')}>
      {(['covered', 'open', 'places'] as const).map((part) => (
        <li key={part} className={styles.meaning}>
          <span className={`${styles.swatch} ${styles[part] ?? ''}`} aria-hidden />
          {text(`coverage.legend.${part}`)}
        </li>
      ))}
    </ul>
  )
}
