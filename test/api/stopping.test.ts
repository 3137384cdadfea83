import { connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { SecurityLog } from '../../api/platform/audit/securityLog.ts'
import { Parts } from '../../api/platform/parts.ts'
import { startOffice } from '../support/startOffice.ts'
import { TestClock } from '../support/testClock.ts'

test('an office that stops waits for what it is just writing down', async () => {
  let written = (): void => undefined
  const append = (): Promise<void> =>
    new Promise((done) => {
      written = done
    })
  const parts = new Parts()
  const securityLog = parts.add(new SecurityLog({ clock: new TestClock(0), store: { append }, timeZone: () => 'UTC' }))
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

test('an office that stops does not wait for lines on which nobody has asked anything', async () => {
  const office = await startOffice()
  const line = connect(Number(new URL(office.baseUrl).port), '127.0.0.1')
  line.on('error', () => undefined)
  await new Promise<void>((done) => void line.once('connect', () => done()))
  // The server has taken the connection that was opened before this one.
  await office.visitor('clerk')
  const cut = new Promise<void>((done) => void line.once('close', () => done()))
  // Fails by itself after twenty seconds.
  await office.stop()
  await cut
})
