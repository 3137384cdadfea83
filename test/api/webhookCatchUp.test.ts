import { pino } from 'pino'
import { steadyClock } from '../../api/clock.ts'
import { Deliveries } from '../../api/webhooks/deliveries.ts'
import { minutes } from '../../models/domain/clock.ts'
import type { Webhook } from '../../models/domain/webhooks/webhook.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { startOffice } from '../support/startOffice.ts'

const webhook: Webhook = {
  id: 'w',
  version: 1,
  name: 'Display',
  url: 'https://display.office.example/',
  events: ['raised'],
  secret: 'whsec_',
  madeBy: 'admin',
  madeAt: 0,
  state: 'on',
}

test('a server that was stopped while it looked for what is missing looks no more', async () => {
  const office = await startOffice()
  let looks = 0
  let fail: (error: Error) => void = () => undefined
  const deliveries = new Deliveries({
    clock: steadyClock(office.clock),
    log: pino({ level: 'silent' }),
    store: {
      ...office.memory.deliveries,
      idsSince() {
        looks += 1
        return new Promise((_found, failed) => {
          fail = failed
        })
      },
    },
    requests: office.memory.requests,
    repository: { all: () => [], onOwnSaved: () => undefined },
    directory: { now: smallOffice() },
    webhooks: () => [webhook],
  })
  deliveries.begin()
  await office.advance(1)
  expect(looks).toBe(1)
  const stopping = deliveries.stop()
  fail(new Error('the store is closed'))
  await stopping
  await office.advance(minutes(1))
  expect(looks).toBe(1)
})
