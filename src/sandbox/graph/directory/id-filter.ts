import type { Expression } from '../odata/expression.ts'
import { unsupportedQuery } from '../odata/filter-check.ts'
import { parseFilter } from '../odata/filter-parser.ts'
import { GraphFault } from '../route.ts'

const MOST_IDS = 50

/** The ids in `id eq '…' or id eq '…'`, which is all that delta filters by. Throws 400 for anything else and for more than 50. */
export function idsInFilter(filter: string): ReadonlySet<string> {
  const ids = new Set(idsIn(parseFilter(filter)))
  if (ids.size > MOST_IDS) throw new GraphFault(400, 'Request_BadRequest', `Too many filtered objects: at most ${MOST_IDS} are allowed.`)
  return ids
}

function idsIn(expression: Expression): string[] {
  if (expression.kind === 'or') return expression.operands.flatMap(idsIn)
  if (
    expression.kind === 'comparison' &&
    expression.operator === 'eq' &&
    expression.property === 'id' &&
    typeof expression.value === 'string'
  ) {
    return [expression.value]
  }
  throw unsupportedQuery("The delta function filters by id only: id eq '…' or id eq '…'.")
}
