import { minutes, seconds } from '../../models/domain/clock.ts'
import { inWarsaw, plans } from '../support/plans.ts'
import { startOffice } from '../support/startOffice.ts'
import { TestPushService } from '../support/testPushService.ts'
import { personWithClosedBrowser } from './support/closing.ts'

test('a closed browser is told that a message waits, and not a word of it; on a holiday nothing', async () => {
  const service = await TestPushService.start()
  const office = await startOffice({ pushService: service })
  const [clerk] = await office.devices('clerk')
  const { browser } = await personWithClosedBrowser({ office, service }, 'ewa')
  await clerk.leavesMessage()
  const pushed = await browser.expects('note')
  expect(pushed).toEqual({ kind: 'note', about: 'message', personId: 'ewa' })
  const { person: olek, browser: far } = await personWithClosedBrowser({ office, service }, 'olek')
  await plans(olek, { from: '2026-11-23 8:00', to: '2026-11-24 24:00' })
  await clerk.leavesMessage({ personId: 'olek' })
  await office.advance(seconds(31))
  await service.idle()
  expect(far.unexpected()).toEqual([])
})

test('whoever keeps the register of requests for accessibility is told once that a last day is near', async () => {
  const service = await TestPushService.start()
  const office = await startOffice({ pushService: service, at: inWarsaw('2026-12-01 10:00') })
  const clerk = await office.visitor('clerk')
  const { browser } = await personWithClosedBrowser({ office, service }, 'admin')
  const body = { receivedOn: '2026-11-20', kind: 'architectural' }
  await clerk.post('/api/access-requests', body, { key: 'an-entry-of-this-test' })
  await office.advance(minutes(11))
  expect(await browser.expects('note')).toEqual({ kind: 'note', about: 'access', personId: 'admin' })
  await office.advance(minutes(11))
  await service.idle()
  expect(browser.unexpected()).toEqual([])
})
