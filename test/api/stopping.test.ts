import { setImmediate } from 'node:timers/promises'
import { SecurityLog } from '../../api/platform/audit/securityLog.ts'
import { Parts } from '../../api/platform/parts.ts'
import { TestClock } from '../support/testClock.ts'

test('an office that stops waits for what it is just writing down', async () => {
  let written = (): void => undefined
  const append = (): Promise<void> =>
    new Promise((done) => {
      written = done
    })
  const parts = new Parts()
  const securityLog = parts.add(new SecurityLog(new TestClock(0), { append }))
  void securityLog.note({ what: 'tooManyStrangers', result: 'refused', address: '192.0.2.1' })
  let isStopped = false
  const stopping = parts.stop().then(() => {
    isStopped = true
  })
  await setImmediate()
  expect(isStopped).toBe(false)
  written()
  await stopping
  expect(isStopped).toBe(true)
})
