import { useText } from '../../format/use-text.ts'
import { useImportExclusions } from './api.ts'
import { ListImport } from './list-import.tsx'

/** Keeps the two of each row of a file apart. */
export function ExclusionsImport() {
  const text = useText()
  const { mutateAsync } = useImportExclusions()
  return (
    <ListImport
      list="exclusions"
      send={(body) => mutateAsync({ body })}
      found={({ added, known }) => [text('lists.exclusions.found', { added }), text('lists.exclusions.already', { pairs: known })]}
      action={({ added }) => (added > 0 ? text('lists.exclusions.do', { pairs: added }) : null)}
      done={({ added }) => [text('lists.exclusions.done', { added })]}
    />
  )
}
