import type { GraphRefusal } from '../../ports/directory.ts'

/**
 * Whether Graph will take a link it once gave never again: its state is gone (410, in several spellings), or the token in it was issued to
 * others than we are now. Starting over mends both.
 */
export function forgotten(refusal: GraphRefusal): boolean {
  return refusal.kind === 'rejected'
}
