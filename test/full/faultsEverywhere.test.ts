import express from 'express'
import { ROUTES, type RouteName } from '../../api/platform/web/authorize.ts'
import { type GoodOrder, goodOrders } from '../api/support/orders.ts'
import { cookieOf, say } from '../api/support/say.ts'
import { PASSWORD, TestOffice } from '../support/startOffice.ts'

/* S21: whatever breaks in whichever route, its caller reads one sentence and a number, and nothing of what broke. */
const SECRET = 'hunter2 lies in /srv/parter/data'
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

interface Registering {
  [method: string]: (...handlers: readonly unknown[]) => unknown
}

// Of the package itself; its types do not know it.
const routes = (express as unknown as { Route: { prototype: Registering } }).Route.prototype
const own = METHODS.map((method) => [method, routes[method]] as const)
let isBroken = false
let broke = 0
let office: TestOffice

/** Every handler that a router is given from now on breaks when it should. */
function breakEveryHandler(): void {
  for (const [method, register] of own)
    routes[method] = function (...handlers) {
      return register?.apply(
        this,
        handlers.map((each) => (typeof each === 'function' ? breaking(each as Handler) : each)),
      )
    }
}

type Handler = (this: unknown, ...said: readonly unknown[]) => unknown

/** One of the two ways in which a handler can break: at once, or later. */
function breaking(handler: Handler): Handler {
  return function (request, response, next) {
    if (!isBroken) return handler.call(this, request, response, next)
    broke += 1
    if (broke % 2 === 0) throw new Error(SECRET)
    return Promise.reject(new Error(SECRET))
  }
}

beforeAll(async () => {
  breakEveryHandler()
  office = await TestOffice.start({ expectErrors: true })
})

afterAll(async () => {
  isBroken = false
  for (const [method, register] of own) if (register) routes[method] = register
  await office.stop()
})

test.each(Object.keys(ROUTES) as RouteName[])('what breaks in %s says nothing of itself', async (name) => {
  const scene = { requestId: 'a-request', visitId: 'a-visit', sessionId: 'a-session' }
  const { by, path, body } = goodOrders(scene)[name] as GoodOrder
  isBroken = false
  const cookie = by === 'nobody' ? '' : await cookieOf(office.baseUrl, by, PASSWORD)
  isBroken = true
  const before = broke
  const logged = office.errorsLogged().length
  const reply = await say(office.baseUrl, ROUTES[name].method, `/api${path}`, { cookie, body })
  expect(broke).toBe(before + 1)
  expect(reply.status).toBe(500)
  expect(reply.body).toEqual({ code: 'internal', message: expect.any(String), detail: {}, id: expect.any(String) })
  expect(reply.text).not.toMatch(/hunter2|srv|Error|node_modules|\bat /)
  // Once, by the same number.
  const said = office.errorsLogged().slice(logged)
  expect(said).toEqual([expect.stringContaining(String(reply.body.id))])
})
