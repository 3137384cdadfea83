import { RaiseRequests } from '../../api/requests/raiseRequests.ts'
import { codeOf, type Request } from '../../models/domain/request/request.ts'
import { anyContext, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'

/** A desk and an annex, each with codes of its own. `takes`: whether the store takes a request of this code. */
function twoPlaces(takes: (code: string) => boolean = () => true) {
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
    repository: {
      addWith: async (_entry: unknown, request: Request) =>
        takes(codeOf(request)) ? undefined : { fields: ['day', 'codePrefix', 'number'] },
    } as never,
    visits: { beginWith: async () => undefined } as never,
    turns: undefined as never,
    isLiftOutAt: () => false,
    context: () => ({ ...anyContext(MONDAY_TEN), directory: { ...office, places } }),
  })
  async function raisesAt(...placeIds: readonly string[]): Promise<readonly string[]> {
    const codes: string[] = []
    for (const placeId of placeIds) {
      const body = {
        placeId,
        kind: 'serve' as const,
        needs: ['noStairs' as const],
        targets: [{ kind: 'unknown' as const }],
      }
      const { requests } = await raising.raise({ personId: 'clerk', roles: ['clerk'] }, `key ${codes.length}`, body)
      codes.push(...requests.map(({ code }) => code))
    }
    return codes
  }
  return { asked, raisesAt }
}

test('the codes of one place are counted on while another place raises too', async () => {
  const { asked, raisesAt } = twoPlaces()
  expect(await raisesAt('desk', 'annex', 'desk', 'annex')).toEqual(['BOK-1', 'ANX-1', 'BOK-2', 'ANX-2'])
  expect(asked).toEqual(['BOK', 'ANX'])
})

test('a code that another server was faster to give is looked up anew for its own place, and for no other', async () => {
  const taken = new Set(['ANX-1'])
  const { asked, raisesAt } = twoPlaces((code) => !taken.delete(code))
  expect(await raisesAt('desk', 'annex', 'desk', 'annex')).toEqual(['BOK-1', 'ANX-1', 'BOK-2', 'ANX-2'])
  expect(asked).toEqual(['BOK', 'ANX', 'ANX'])
})
