import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { createHttpServer } from '../../api/platform/web/httpServer.ts'
import { MONDAY_TEN } from '../support/anyContext.ts'
import { platformAt } from '../support/memoryStore.ts'
import { TestClock } from '../support/testClock.ts'

/*
 * Express gives every request and every answer its own prototype: an object whose prototype is changed is slower for
 * whoever reads it, as long as it lives. Here they are made with it, so that nothing is left to change.
 */
test('requests and answers are made as Express wants them, and none is changed afterwards', async () => {
  const web = express()
  web.get('/', (request, response) => void response.json({ path: request.path }))
  const { clock } = platformAt(new TestClock(MONDAY_TEN))
  const { http } = createHttpServer({ clock, log: pino({ level: 'silent' }), tls: undefined }, web)
  const made: unknown[] = []
  // Before Express sees them.
  http.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    made.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response))
  })
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  try {
    const reply = await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`)
    expect(await reply.json()).toEqual({ path: '/' })
    expect(made[0]).toBe(web.request)
    expect(made[1]).toBe(web.response)
  } finally {
    http.close()
    http.closeAllConnections()
  }
})
