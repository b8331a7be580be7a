import { sql } from 'kysely'
import type { Given } from '../../domain/attributes/given.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { GivenAttributes } from '../../ports/given-attributes.ts'
import { saveRow } from './save-rows.ts'
import { openText, sealText } from './sealed-text.ts'
import type { Scope } from './tables.ts'

export function openGivenAttributes(scope: Scope): GivenAttributes {
  const { db, tenantId, notesKey } = scope
  const questions = db.selectFrom('askedAttributes').select('asked').where('tenantId', '=', tenantId)
  const given = db.selectFrom('givenAttributes').select(['personId', 'sealed']).where('tenantId', '=', tenantId)
  const placeOf = (personId: PersonId) => `given_attributes/${tenantId}/${personId}`
  const key = () => {
    if (!notesKey) throw new Error('The store was opened without a key for what people say of themselves')
    return notesKey
  }
  const opened = (personId: PersonId, sealed: Uint8Array): Given => {
    const { answers, agreedAt } = JSON.parse(openText(key(), placeOf(personId), sealed)) as { answers: Given['answers']; agreedAt: string }
    return { answers, agreedAt: new Date(agreedAt) }
  }

  return {
    async findAsked() {
      return (await questions.executeTakeFirst())?.asked ?? []
    },
    async lockAsked() {
      return (await questions.forUpdate().executeTakeFirst())?.asked ?? []
    },
    async saveAsked(asked) {
      await saveRow(scope, 'askedAttributes', [], { asked: JSON.stringify(asked) })
    },

    async find(personId) {
      const row = await given.where('personId', '=', personId).executeTakeFirst()
      return row ? opened(personId, row.sealed) : null
    },
    async findMany(personIds) {
      const rows = personIds === null ? given : given.where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
      return new Map((await rows.execute()).map(({ personId, sealed }) => [personId, opened(personId, sealed)]))
    },
    async save(personId, said) {
      const sealed = sealText(key(), placeOf(personId), JSON.stringify(said))
      await saveRow(scope, 'givenAttributes', ['personId'], { personId, sealed })
    },
    async remove(personId) {
      const removed = db.deleteFrom('givenAttributes').where('tenantId', '=', tenantId).where('personId', '=', personId)
      return (await removed.executeTakeFirst()).numDeletedRows > 0n
    },

    async findFigures(roundId) {
      const drawn = db.selectFrom('givenFigures').select(['drawnAt', 'figures']).where('tenantId', '=', tenantId)
      const row = await drawn.where('roundId', '=', roundId).executeTakeFirst()
      return row ? { drawnAt: row.drawnAt, ...row.figures } : null
    },
    async addFigures(roundId, { drawnAt, ...figures }) {
      const row = { roundId, drawnAt, figures: JSON.stringify(figures) }
      await saveRow(scope, 'givenFigures', ['roundId'], row, ['drawnAt', 'figures'])
    },
  }
}
