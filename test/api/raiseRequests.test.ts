import { RaiseRequests } from '../../api/requests/raiseRequests.ts'
import { anyScene, MONDAY_TEN } from '../support/anyScene.ts'
import { smallOffice } from '../support/smallOffice.ts'

test('the codes of one place are counted on while another place raises too', async () => {
  const asked: string[] = []
  const highestNumber = async (_day: string, prefix: string): Promise<number> => {
    asked.push(prefix)
    return 0
  }
  const office = smallOffice()
  const [desk] = [...office.places.values()]
  if (!desk) throw new Error('The office has no place.')
  const places = new Map(office.places).set('annex', { ...desk, id: 'annex', codePrefix: 'ANX' })
  const raising = new RaiseRequests({
    store: { highestNumber } as never,
    repository: { addWith: async () => undefined } as never,
    visits: { beginWith: async () => undefined } as never,
    turns: undefined as never,
    isLiftOutAt: () => false,
    context: () => ({ ...anyScene(MONDAY_TEN), directory: { ...office, places } }),
  })
  const codes: string[] = []
  for (const placeId of ['desk', 'annex', 'desk', 'annex']) {
    const body = {
      placeId,
      kind: 'serve' as const,
      needs: ['noStairs' as const],
      targets: [{ kind: 'unknown' as const }],
    }
    const { requests } = await raising.raise({ personId: 'clerk', roles: ['clerk'] }, `key ${codes.length}`, body)
    codes.push(...requests.map(({ code }) => code))
  }
  expect(codes).toEqual(['BOK-1', 'ANX-1', 'BOK-2', 'ANX-2'])
  expect(asked).toEqual(['BOK', 'ANX'])
})
