import { openModal, stayOnTop } from '../../client/ui/modal.ts'

test('a call whose card is cleared away late does not take the next one off the top', () => {
  const raised: string[] = []
  const over = stayOnTop(() => void raised.push('first'))
  stayOnTop(() => void raised.push('second'))
  over()
  openModal(null)
  expect(raised).toEqual(['second'])
})
