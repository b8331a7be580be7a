import { endianness } from 'node:os'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { sql } from 'kysely'
import type { Round, RoundInputs, RoundPair } from '../../domain/rounds/round.ts'
import type { Rounds } from '../../ports/rounds.ts'
import { saveRow, saveRows } from './save-rows.ts'
import type { Scope } from './tables.ts'

const deflated = promisify(deflateRaw)
const inflated = promisify(inflateRaw)

const columns = [
  'id',
  'programId',
  'status',
  'aim',
  'seed',
  'rules',
  'pool',
  'adjustments',
  'mentees',
  'mostPoints',
  'aimPoints',
  'openedBy',
  'openedAt',
  'publishedAt',
] as const satisfies readonly (keyof Round)[]

export function openRounds(scope: Scope): Rounds {
  const { db, tenantId } = scope
  const rounds = db.selectFrom('matchRound').select(columns).where('tenantId', '=', tenantId)
  const pairs = db.selectFrom('matchRoundPair').where('tenantId', '=', tenantId)

  return {
    async find(id) {
      return (await rounds.where('id', '=', id).executeTakeFirst()) ?? null
    },
    async lock(id) {
      return (await rounds.where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
    },
    async list(programId) {
      const found = await rounds.where('programId', '=', programId).orderBy('openedAt', 'desc').orderBy('id').execute()
      const counted = await pairs
        .select(['roundId', sql<number>`count(distinct mentee_id)::int`.as('pairs')])
        .where(
          'roundId',
          'in',
          db.selectFrom('matchRound').select('id').where('tenantId', '=', tenantId).where('programId', '=', programId),
        )
        .groupBy('roundId')
        .execute()
      const counts = new Map(counted.map((row) => [row.roundId, row.pairs]))
      return found.map((round) => ({ ...round, pairs: counts.get(round.id) ?? 0 }))
    },
    async save({ rules, pool, adjustments, ...round }) {
      const json = { rules: JSON.stringify(rules), pool: JSON.stringify(pool), adjustments: JSON.stringify(adjustments) }
      await saveRow(scope, 'matchRound', ['id'], { ...round, ...json })
    },

    async addInputs(roundId, { scores, ...people }) {
      await saveRow(scope, 'matchRoundInputs', ['roundId'], { roundId, people: JSON.stringify(people), scores: await packed(scores) }, [
        'people',
        'scores',
      ])
    },
    async findInputs(roundId) {
      const inputs = db.selectFrom('matchRoundInputs').select(['people', 'scores']).where('tenantId', '=', tenantId)
      const found = await inputs.where('roundId', '=', roundId).executeTakeFirst()
      return found ? { ...found.people, scores: await unpacked(found.scores) } : null
    },

    async listPairs(roundId) {
      const listed = pairs.select(['menteeId', 'mentorId', 'score', 'requestId', 'followUp']).where('roundId', '=', roundId)
      return await listed.orderBy('menteeId').orderBy('mentorId').execute()
    },
    async savePairs(roundId, changed) {
      await savePairs(roundId, changed)
    },
    async replacePairs(roundId, proposed) {
      await db.deleteFrom('matchRoundPair').where('tenantId', '=', tenantId).where('roundId', '=', roundId).execute()
      await savePairs(roundId, proposed)
    },
    async findByRequest(requestId) {
      const ofRequest = pairs.select('roundId').where('requestId', '=', requestId)
      return (await rounds.where('id', 'in', ofRequest).executeTakeFirst()) ?? null
    },
  }

  async function savePairs(roundId: Round['id'], proposed: readonly RoundPair[]): Promise<void> {
    const rows = proposed.map((pair) => ({ roundId, ...pair }))
    await saveRows(scope, 'matchRoundPair', ['roundId', 'menteeId', 'mentorId'], rows)
  }
}

/** Two bytes a score, the lower first, whatever the machine; a thousand people with four hundred mentors take a few hundred kilobytes. */
async function packed(scores: Uint16Array): Promise<Buffer> {
  return await deflated(lowerFirst(Buffer.from(scores.buffer, scores.byteOffset, scores.byteLength)), { level: 1 })
}

async function unpacked(packedScores: Uint8Array): Promise<RoundInputs['scores']> {
  const bytes = lowerFirst(await inflated(packedScores))
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2)
}

/** As this machine has numbers in memory, and back. */
function lowerFirst(bytes: Buffer): Buffer {
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap16()
}
