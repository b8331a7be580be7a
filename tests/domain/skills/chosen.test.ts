import { chosenSkills } from '../../../src/domain/skills/chosen.ts'
import { knownSkills } from '../../../src/domain/skills/known-skills.ts'

test('known skills are kept by their name, others in the words of the person, each once, in their order', () => {
  expect(chosenSkills(['Glacier gauging', 'js', 'golang', 'JavaScript', 'glacier  gauging', ' ', '日本'], knownSkills)).toEqual([
    'Glacier gauging',
    'JavaScript',
    'Go',
    '日本',
  ])
})

test('keeping twice changes nothing more', () => {
  const once = chosenSkills(['k8s', 'P&L', 'Kriging', '!!'], knownSkills)
  expect(chosenSkills(once, knownSkills)).toEqual(once)
})
