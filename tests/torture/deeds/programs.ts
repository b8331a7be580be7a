import { changeProgram } from '../../../src/usecases/programs/change-program.ts'
import { actor, type Deed, decide } from './deed.ts'

/** Whoever manages the program wants other gaps, more or fewer check-ins a day, and what is tentative counted or not. */
export function changesRules(): Deed {
  return async (story) => {
    const { program } = story.town
    const { dice } = story.ground
    const rules = { bufferMinutes: dice.pick([0, 15, 60]), maxPerDay: dice.pick([1, 2, 4]), tentativeBlocks: dice.whole(2) === 0 }
    const manager = { ...actor(story, program.managerId), roles: ['ProgramManager' as const] }
    await decide(story, `the rules become ${JSON.stringify(rules)}`, (world) =>
      changeProgram(world, manager, program.id, { ...program, rules }),
    )
  }
}
