// Two people who work while somebody else does what they please, in a thread of their own: a clerk who looks at the office and
// calls somebody again and again, and whoever is called. `others.ts` begins it.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { io } from 'socket.io-client'

const { url, pid, clerk, called } = workerData
/** On a quick machine too, fewer a second than one person may. */
const REST_MS = 10
const CALL_EVERY_MS = 200
/** Whoever waits longer is told so, and not waited for. */
const PATIENCE_MS = 10_000

const agent = new Agent({ keepAlive: true })
let works = false
/** What both have begun is finished and counted, also when they are told to rest meanwhile. */
let working = Promise.resolve()
let seen = { answers: [], calls: [], refused: [] }
const waitsFor = new Map()

const screen = io(url, {
  transports: ['websocket'],
  auth: { person: called.personId },
  extraHeaders: { cookie: called.cookie, origin: url },
})
screen.on('connect', () => {
  screen.emit('duty:report', { onDuty: true, sound: 'proven', notifications: 'granted' })
})
screen.once('connect', () => parentPort.postMessage('ready'))
screen.on('call:changed', ({ requestId, pageId, rings, ringing }) => {
  if (!ringing || pageId === undefined) return
  screen.emit('page:delivered', { requestId, pageId, rings })
  const rang = now()
  const waiting = waitsFor.get(requestId)
  if (typeof waiting === 'function') waiting(rang)
  else waitsFor.set(requestId, rang)
})

parentPort.on('message', (what) => {
  if (what === 'work') {
    seen = { answers: [], calls: [], refused: [] }
    works = true
    working = Promise.all([looks(), calls()])
  } else {
    works = false
    void working.then(() => parentPort.postMessage(seen))
  }
})

async function looks() {
  while (works) {
    const began = now()
    const { status } = await ask('GET', '/api/calls')
    if (status !== 200) seen.refused.push(status)
    seen.answers.push(since(began))
    await wait(REST_MS)
  }
}

async function calls() {
  while (works) {
    const began = now()
    const raised = await ask('POST', '/api/requests', {
      placeId: 'desk',
      kind: 'serve',
      needs: [],
      targets: [{ kind: 'person', personId: called.personId }],
    })
    const id = raised.status === 201 ? JSON.parse(raised.text).requests[0].requestId : undefined
    if (id === undefined) seen.refused.push(raised.status)
    else {
      const rang = await Promise.race([rings(id), wait(PATIENCE_MS).then(now)])
      seen.calls.push(since(began, rang))
      waitsFor.delete(id)
      await ask('POST', `/api/requests/${id}/finish`, { outcome: 'mistake' })
    }
    await wait(CALL_EVERY_MS)
  }
}

/** When it has rung: it may have, before its clerk was answered. */
function rings(id) {
  const known = waitsFor.get(id)
  return known ? Promise.resolve(known) : new Promise((done) => void waitsFor.set(id, done))
}

/** By the clock, and by the processor time of the server: of what it did not work, it is the machine that was busy. */
const now = () => ({ wallMs: performance.now(), cpuMs: cpuMs() })
const since = (began, ended = now()) => ({ wallMs: ended.wallMs - began.wallMs, cpuMs: ended.cpuMs - began.cpuMs })

/** Of all its threads; where the system does not say, the clock alone counts. */
function cpuMs() {
  if (process.platform !== 'linux') return performance.now()
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function ask(method, path, body) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((done, failed) => {
    const sent = request(url + path, {
      method,
      agent,
      headers: {
        cookie: clerk.cookie,
        'parter-person': clerk.personId,
        'idempotency-key': randomUUID(),
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      },
    })
    sent.on('error', failed)
    sent.on('response', (reply) => {
      let said = ''
      reply.setEncoding('utf8')
      reply.on('data', (part) => {
        said += part
      })
      reply.on('error', failed)
      reply.on('end', () => done({ status: reply.statusCode, text: said }))
    })
    sent.end(text)
  })
}
