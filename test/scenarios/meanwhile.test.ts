import { seconds } from '../../models/domain/clock.ts'
import type { Store } from '../../models/store/store.ts'
import { startOffice } from '../support/startOffice.ts'

/** A disk that takes its time over the next new request, until it is told to go on. */
function slowDisk() {
  let reached: () => void = () => undefined
  let goOn: () => void = () => undefined
  const isWriting = new Promise<void>((done) => {
    reached = done
  })
  const mayGoOn = new Promise<void>((done) => {
    goOn = done
  })
  const spoil = (store: Store): Store => ({
    ...store,
    requests: {
      ...store.requests,
      async insert(request) {
        reached()
        await mayGoOn
        return store.requests.insert(request)
      },
    },
  })
  return { spoil, isWriting, goOn }
}

test('somebody comes back while the request that passes them over is being written: they are called', async () => {
  const { spoil, isWriting, goOn } = slowDisk()
  const office = await startOffice({ spoil })
  const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
  await ewa.is('absent')
  const raised = clerk.raise({ matter: 'pin' })
  await isWriting
  await ewa.is('here')
  goOn()
  const { code } = await raised
  await zofia.expectPage(code)
  await ewa.expectPage(code)
})

test('somebody goes while the request that calls them is being written: the next one is called at once', async () => {
  const { spoil, isWriting, goOn } = slowDisk()
  const office = await startOffice({ spoil })
  const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
  const raised = clerk.raise({ matter: 'pin' })
  await isWriting
  await ewa.is('absent')
  goOn()
  const { code, id } = await raised
  // Rung for a moment, and passed on.
  await ewa.expectPage(code)
  await zofia.expectPage(code)
  expect((await clerk.request(id)).skipped).toMatchObject([{ person: { id: 'ewa' }, why: 'absent' }])
})

test('the store is away for a moment while somebody goes: their call is passed on once it is back', async () => {
  let isAway = false
  const office = await startOffice({
    expectErrors: true,
    spoil: (store) => ({
      ...store,
      requests: {
        ...store.requests,
        async replace(request) {
          if (isAway) throw new Error('The store is away.')
          return store.requests.replace(request)
        },
      },
    }),
  })
  const [clerk, ewa, zofia] = await office.devices('clerk', 'ewa', 'zofia')
  const { code } = await clerk.raise({ matter: 'pin' })
  await ewa.expectPage(code)
  await office.settle()
  isAway = true
  await ewa.is('absent')
  while (!office.errorsLogged().some((line) => line.includes('could not be escalated'))) await new Promise(setImmediate)
  isAway = false
  await office.advance(seconds(10))
  await zofia.expectPage(code)
})
