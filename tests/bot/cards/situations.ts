import { approvalSituations } from './approval-situations.ts'
import { changeSituations } from './change-situations.ts'
import { pairSituations } from './pair-situations.ts'
import { requestSituations } from './request-situations.ts'
import type { Situation } from './situation.ts'

/** Every purpose, while there is something to do and after. */
export const situations: readonly Situation[] = [...requestSituations, ...approvalSituations, ...pairSituations, ...changeSituations]
