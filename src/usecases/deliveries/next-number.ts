import type { Unit } from '../../ports/store.ts'

/** The number of a message about what can happen more than once: what has happened so far of these kinds is in the journal. */
export async function nextNumber(unit: Unit, subjectId: string, ...kinds: readonly string[]): Promise<number> {
  const entries = await unit.journal.listAbout(subjectId)
  return entries.filter(({ what }) => kinds.includes(what)).length + 1
}
