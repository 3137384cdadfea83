import { proofNames, proofSaid } from '../../client/parts/proof/proofSaid.ts'
import { textsFor } from '../../models/texts/texts.ts'
import type { ProofView } from '../../models/wire/readiness.ts'

const { proof: words } = textsFor('en')
const opened: ProofView = { at: 20, isOpen: true, calledAt: 8, expected: 4, proven: 1, unproven: [], matters: [] }
const { calledAt: _notYet, ...uncalled } = opened

test.each<[when: string, view: ProofView, tone: string, sentence: string]>([
  ['before the office opens', { ...uncalled, isOpen: false }, 'plain', words.notYet],
  ['while the call is under way', uncalled, 'plain', words.running],
  ['when some did not answer', opened, 'warn', words.some('8:00', 1, 4)],
  ['when all answered', { ...opened, proven: 4 }, 'good', words.all('8:00', 4)],
  ['when nobody is expected', { ...opened, expected: 0, proven: 0 }, 'plain', words.nobodyExpected],
  ['after closing time, when people have gone home', { ...opened, isOpen: false }, 'plain', words.closed('8:00')],
  [
    'after closing time, when somebody is still there',
    { ...opened, isOpen: false, proven: 4 },
    'plain',
    words.closed('8:00'),
  ],
])('the line about the morning proof, %s', (_when, view, tone, sentence) => {
  expect(proofSaid(view, { words, timeOf: (at) => `${at}:00` })).toEqual({ tone, sentence })
})

test('a board names eight and says how many more there are; the page it leads to names everybody', () => {
  const people = Array.from({ length: 12 }, (_, each) => each)
  expect(proofNames(people, { namesAll: false })).toEqual({ named: people.slice(0, 8), more: 4 })
  expect(proofNames(people.slice(0, 8), { namesAll: false }).more).toBe(0)
  expect(proofNames(people, { namesAll: true })).toEqual({ named: people, more: 0 })
})
