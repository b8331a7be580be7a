import { EyeRegular } from '@fluentui/react-icons/svg/eye'
import { type DataKind, matrix, type Permit, type Relation } from '../../access/matrix.ts'
import type { TextKey } from '../format/text.ts'
import { useListing, useText } from '../format/use-text.ts'
import styles from './who-sees.module.css'

const relations: Relation[] = ['self', 'mentee', 'mentor', 'approver', 'lineManager', 'programManager', 'safeguardingContact', 'admin']

function permitted(data: DataKind, permit: Permit): Relation[] {
  const rows: Partial<Record<Relation, readonly Permit[]>> = matrix[data]
  return relations.filter((relation) => rows[relation]?.includes(permit))
}

/** Who can see a kind of data, read from the table that every route is held against. */
export function WhoSees({ data }: { data: DataKind }) {
  const text = useText()
  const list = useListing()
  const names = (permit: Permit) => list(permitted(data, permit).map((relation) => text(`access.${relation}` as TextKey)))
  const everyone = 'colleague' in matrix[data]
  const [metadata, aggregate] = [names('metadata'), names('aggregate')]
  return (
    <p className={styles.who}>
      <EyeRegular aria-hidden fontSize={16} />
      <span>
        {everyone ? text('access.everyone') : text('access.read', { people: names('read') })}
        {metadata && ` ${text('access.metadata', { people: metadata })}`}
        {aggregate && ` ${text('access.aggregate', { people: aggregate })}`}
      </span>
    </p>
  )
}
