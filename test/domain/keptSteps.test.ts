import { type KeptJustifications, withJustification } from '../../models/domain/alternatives/justification.ts'
import { MOST_STEPS, withStep } from '../../models/domain/keptSteps.ts'
import { movedAction, type QualityAction } from '../../models/domain/quality/qualityAction.ts'

const action: QualityAction = {
  id: '2026-1',
  version: 1,
  key: 'k',
  digest: 'd',
  cause: 'stairs',
  what: 'a chair',
  ownerId: 'ewa',
  dueOn: '2026-12-01',
  state: 'open',
  openedAt: 0,
  steps: [],
}
const terms = { what: 'two chairs', ownerId: 'ewa', dueOn: '2026-12-01' }
const by = { at: 1, by: 'mayor' }

test('a hundred steps are kept of one thing, and one more is refused', () => {
  const full = Array.from({ length: MOST_STEPS }).reduce<readonly number[]>((steps) => withStep(steps, 1), [])
  expect(full).toHaveLength(100)
  expect(() => withStep(full, 1)).toThrow('stepsFull')
})

test('an action with as many steps as it can have is amended and opened again no more, but comes to its end', () => {
  let full = action
  while (full.steps.length < MOST_STEPS) full = movedAction(full, 'amend', { ...by, terms })
  expect(() => movedAction(full, 'amend', { ...by, terms })).toThrow('stepsFull')
  const judged = movedAction(movedAction(full, 'finish', by), 'helped', by)
  expect(judged.state).toBe('helped')
  expect(() => movedAction(judged, 'reopen', by)).toThrow('stepsFull')
})

test('a building has a hundred versions of why, another one its own', () => {
  let kept: KeptJustifications | undefined
  const say = (building: string, text: string) => withJustification(kept, { building, text, by: 'admin', at: 0 })
  for (let version = 1; version <= MOST_STEPS; version++) kept = say('main', `because of ${version}`)
  expect(() => say('main', 'one more')).toThrow('stepsFull')
  // The same words again change nothing.
  expect(say('main', 'because of 100').versions).toHaveLength(100)
  expect(say('annex', 'stairs').versions).toHaveLength(101)
})
