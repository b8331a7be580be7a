import type { Answers } from '../../domain/attributes/given.ts'
import { askAttributes } from '../../usecases/attributes/ask-attributes.ts'
import { getAsked } from '../../usecases/attributes/get-asked.ts'
import { getAttributes } from '../../usecases/attributes/get-attributes.ts'
import { giveAttributes } from '../../usecases/attributes/give-attributes.ts'
import { takeBackAttributes } from '../../usecases/attributes/take-back-attributes.ts'
import type { Handlers } from '../handler.ts'

type Names = 'getAttributes' | 'giveAttributes' | 'takeBackAttributes' | 'getAskedAttributes' | 'askAttributes'

export const attributes: Handlers<Names> = {
  getAttributes: ({ world, actor }) => getAttributes(world, actor),
  giveAttributes: ({ world, actor, body }) => giveAttributes(world, actor, body.answers as Answers),
  takeBackAttributes: ({ world, actor }) => takeBackAttributes(world, actor),
  getAskedAttributes: ({ world, actor }) => getAsked(world, actor),
  askAttributes: ({ world, actor, body }) => askAttributes(world, actor, body),
}
