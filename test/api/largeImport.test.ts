import { directoryOf, type Employee } from '../../models/domain/directory/directory.ts'
import { bestOf, longestTurn } from '../lists/support/longestTurn.ts'
import { listBody } from '../support/directoryLists.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'

/** A clerk notices nothing of it. */
const LONGEST_TURN_MS = 50
const PEOPLE = 2_000

function largeOffice() {
  const { office, employees, units, matters, places } = smallOffice()
  const [model] = employees.values()
  const people = Array.from({ length: PEOPLE }, (_, at): Employee => {
    const id = `p${at}`
    return { ...(model as Employee), id, name: `Osoba ${at}`, substituteIds: at > 0 ? [`p${at - 1}`] : [] }
  })
  return directoryOf({
    office,
    employees: [...employees.values(), ...people],
    units: [...units.values()],
    matters: [...matters.values()],
    places: [...places.values()],
  })
}

const moved = (room: number): string =>
  ['Numer w Parterze;Pokój', ...Array.from({ length: PEOPLE }, (_, at) => `p${at};${room}`)].join('\n')

test('nobody waits while everybody of a large office is moved: neither while it is looked at, nor when it is taken', async () => {
  const office = await startOffice({ directory: largeOffice() })
  const admin = await office.visitor('admin')
  let digest = ''
  const looks = async (room: number) => {
    const { body } = await admin.post<{ digest: string }>('/api/directory/imports/preview', listBody(moved(room)))
    digest = body.digest
  }
  expect(await bestOf(4, LONGEST_TURN_MS, () => looks(7))).toBeLessThan(LONGEST_TURN_MS)
  let best = Number.POSITIVE_INFINITY
  for (let room = 8; room < 12 && best >= LONGEST_TURN_MS; room += 1) {
    await looks(room)
    const body = { ...listBody(moved(room)), digest }
    const taken = await longestTurn(async () => {
      expect((await admin.post('/api/directory/imports', body)).status).toBe(200)
    })
    await admin.settles()
    best = Math.min(best, taken)
  }
  expect(best).toBeLessThan(LONGEST_TURN_MS)
})
