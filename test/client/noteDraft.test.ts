import { afterSaving, isOvertaken, typedOver } from '../../client/screens/review/noteDraft.ts'

test('conclusions that somebody else has saved meanwhile are not replaced unread', () => {
  const mine = typedOver('', undefined, 'one chair')
  expect(isOvertaken('', mine)).toBe(false)
  expect(isOvertaken('two chairs', mine)).toBe(true)
  // Typing on does not answer it.
  const more = typedOver('two chairs', mine, 'one chair, and a bell')
  expect(isOvertaken('two chairs', more)).toBe(true)
  expect(isOvertaken('one chair, and a bell', more)).toBe(false)
})

test('what says the same as what is saved is nothing typed', () => {
  expect(typedOver('two chairs', { seen: '', note: 'one chair' }, 'two chairs')).toBeUndefined()
  expect(isOvertaken('two chairs', undefined)).toBe(false)
})

test('who types on while it is being saved loses nothing, and is not told of themself as of another', () => {
  const typedOn = typedOver('', typedOver('', undefined, 'one chair '), 'one chair and a bell')
  const left = afterSaving('one chair ', 'one chair', typedOn)
  expect(left).toEqual({ seen: 'one chair', note: 'one chair and a bell' })
  expect(isOvertaken('one chair', left)).toBe(false)
  expect(afterSaving('one chair and a bell', 'one chair and a bell', typedOn)).toBeUndefined()
})
