import type { Socket } from 'socket.io-client'
import type { TABLET_EVENTS } from '../../api/devices/tabletRules.ts'
import { EVENTS, ROOMS, type RoomName } from '../../api/platform/web/socketRules.ts'
import {
  boardRoom,
  enterBoard,
  followersOf,
  hearEvents,
  type ParterServer,
  type ParterSocket,
  personRoom,
  roomOf,
} from '../../api/platform/web/sockets.ts'
import { DEVICE_KINDS, type DeviceKind } from '../../models/domain/devices/device.ts'
import { ROLES, type Role } from '../../models/domain/directory/directory.ts'
import { BOARDS, type Board } from '../../models/wire/boards.ts'
import type { Answer, ClientToServer, ServerToClient } from '../../models/wire/events.ts'
import { cookieOf, hearNothing } from '../api/support/say.ts'
import { pairedConnection } from '../support/display.ts'
import { ONLY } from '../support/onlyRole.ts'
import type { PersonName } from '../support/smallOffice.ts'
import { PASSWORD, startOffice } from '../support/startOffice.ts'
import { openBareSockets } from './support/bareSockets.ts'
import { Connection } from './support/connection.ts'

type Event = keyof ClientToServer

/** Who may say what, said a second time: whoever changes the table of events changes it here, knowingly. */
const MAY_SAY: Readonly<Record<Event, readonly Role[] | 'everybody'>> = {
  'page:delivered': 'everybody',
  'page:seen': 'everybody',
  'duty:report': 'everybody',
  'duty:test': 'everybody',
  'drill:receipt': 'everybody',
  'board:follow': ['clerk', 'supervisor'],
}

/** Who is in which room, said a second time. */
const MAY_HEAR: Readonly<Record<RoomName, readonly Role[] | 'everybody' | 'one screen' | 'one person'>> = {
  everybody: 'everybody',
  screen: 'one screen',
  person: 'one person',
  'board:clerk': ['clerk'],
  'board:supervisor': ['supervisor'],
  accounts: ['admin'],
  signOn: ['admin'],
  devices: ['admin', 'supervisor'],
  evacuation: ['admin', 'clerk', 'supervisor'],
}

const GOOD: Readonly<Record<Event, (role: Role) => unknown>> = {
  'page:delivered': () => ({ requestId: 'r', pageId: 'p', rings: 1 }),
  'page:seen': () => ({ requestId: 'r', pageId: 'p', rings: 1 }),
  'duty:report': () => ({ onDuty: true, sound: 'unknown', notifications: 'default' }),
  'duty:test': () => 'page',
  'drill:receipt': () => ({ drillId: 'd', what: 'answered' }),
  'board:follow': (role) => BOARDS.find((board) => board === role) ?? 'clerk',
}

const NAMES = Object.keys(EVENTS) as Event[]
const EVERY_ROOM = Object.keys(ROOMS) as RoomName[]

test('every event and every room says here who may', () => {
  expect(Object.keys(MAY_SAY).toSorted()).toEqual(NAMES.toSorted())
  expect(Object.keys(MAY_HEAR).toSorted()).toEqual(EVERY_ROOM.toSorted())
})

test('every event, as everybody: it is taken from those of the table, and from others refused and noted', async () => {
  const office = await startOffice()
  for (const role of ROLES) {
    const personId = ONLY[role]
    const connection = await Connection.open(office.baseUrl, {
      cookie: await cookieOf(office.baseUrl, personId, PASSWORD),
    })
    for (const event of NAMES) {
      const before = (await office.memory.securityLog.since(0)).length
      const answer = await connection.say(event, GOOD[event](role))
      const may = MAY_SAY[event] === 'everybody' || MAY_SAY[event].includes(role)
      const isRefused = !answer.ok && answer.code === 'notAllowed'
      expect({ event, role, isRefused }).toEqual({ event, role, isRefused: !may })
      const noted = (await office.memory.securityLog.since(0)).slice(before)
      expect(noted.map(({ what, result }) => [what, personId, result])).toEqual(
        may ? [] : [[event, personId, 'refused']],
      )
    }
    connection.close()
  }
})

test('every fact of every room, before everybody: it is heard by those of the table, and by nobody else', async () => {
  const { io, connectionOf, stop } = await openBareSockets((socket, around) => {
    const hear = hearEvents(around)
    hear(socket, 'board:follow', (board) => enterBoard(socket, board as Board))
    hear(socket, 'page:seen', () => undefined)
  })
  const connections = new Map<string, Connection>()
  for (const role of ROLES) connections.set(role, await connectionOf(role, [role]))
  connections.set('a colleague', await connectionOf('a colleague', ['employee']))
  const [...all] = connections.values()
  for (const connection of all) for (const board of BOARDS) await connection.say('board:follow', board)
  for (const room of EVERY_ROOM)
    for (const fact of ROOMS[room].hears) {
      for (const connection of all) connection.heard.splice(0)
      tell(io, room, fact)
      for (const connection of all) await connection.say('page:seen')
      const heardBy = [...connections].flatMap(([who, connection]) => (connection.hasHeard(fact) ? [who] : []))
      expect([room, fact, heardBy.toSorted()]).toEqual([room, fact, hearersOf(room)])
    }
  await stop(...all)
})

test('where nobody follows a board any more, nobody hears what is told to those who do', async () => {
  const { io, connectionOf, stop } = await openBareSockets((socket, around) => {
    const hear = hearEvents(around)
    hear(socket, 'board:follow', (board) => enterBoard(socket, board as Board))
    hear(socket, 'page:seen', () => undefined)
  })
  const [colleague, clerk] = [await connectionOf('a colleague', ['employee']), await connectionOf('clerk', ['clerk'])]
  const told = async (): Promise<readonly boolean[]> => {
    io.to(followersOf(io, 'clerk')).emit('presence:all', [])
    for (const connection of [colleague, clerk]) await connection.say('page:seen')
    return [colleague, clerk].map((connection) => connection.hasHeard('presence:all'))
  }
  expect(await told()).toEqual([false, false])
  await clerk.say('board:follow', 'clerk')
  expect(await told()).toEqual([false, true])
  await stop(colleague, clerk)
})

function tell(io: ParterServer, room: RoomName, fact: keyof ServerToClient): void {
  type Emits = { emit(fact: string): unknown }
  const ofEmployee = [...io.sockets.sockets.values()].find(({ data }) => data.actor.personId === 'employee')
  const rooms: Readonly<Record<RoomName, Emits | undefined>> = {
    everybody: io as Emits,
    screen: ofEmployee as Emits | undefined,
    person: io.to(personRoom('employee')) as Emits,
    'board:clerk': io.to(boardRoom('clerk')) as Emits,
    'board:supervisor': io.to(boardRoom('supervisor')) as Emits,
    accounts: io.to(roomOf('accounts')) as Emits,
    signOn: io.to(roomOf('signOn')) as Emits,
    devices: io.to(roomOf('devices')) as Emits,
    evacuation: io.to(roomOf('evacuation')) as Emits,
  }
  rooms[room]?.emit(fact)
}

function hearersOf(room: RoomName): readonly string[] {
  const may = MAY_HEAR[room]
  if (may === 'everybody') return ['a colleague', ...ROLES].toSorted()
  return may === 'one screen' || may === 'one person' ? ['employee'] : may.toSorted()
}

test('what a client needs is told of every request to clerks, and to supervisors of those of their own unit', async () => {
  const office = await startOffice()
  const [clerk, ewa] = [await office.visitor('clerk'), await office.device('ewa')]
  const readers = ['otherClerk', 'manager', 'deputy', 'taxManager', 'mayor'] as const
  const connections = new Map<PersonName, Connection>()
  for (const name of readers) {
    const connection = await Connection.open(office.baseUrl, { cookie: await cookieOf(office.baseUrl, name, PASSWORD) })
    await connection.say('board:follow', name === 'otherClerk' ? 'clerk' : 'supervisor')
    connections.set(name, connection)
  }
  const { id } = await clerk.raise({ matter: 'pin', needs: ['signLanguage'] })
  const told = new Map<string, unknown>()
  for (const [name, connection] of connections) {
    await connection.say('page:seen', 'a barrier')
    await connection.say('board:follow', name === 'otherClerk' ? 'clerk' : 'supervisor')
    const views = connection.heard.flatMap(([event, said]) => (event === 'request:changed' ? [said] : []))
    told.set(name, (views.at(-1) as { needs: readonly string[] }).needs)
    connection.close()
  }
  expect(Object.fromEntries(told)).toEqual({
    otherClerk: ['signLanguage'],
    manager: ['signLanguage'],
    deputy: ['signLanguage'],
    taxManager: [],
    mayor: [],
  })
  await clerk.makes('finish', id, { outcome: 'mistake' })
  hearNothing(ewa)
})

/** Which tablets may say what, said a second time. */
const TABLET_MAY_SAY: Readonly<Record<keyof typeof TABLET_EVENTS, readonly DeviceKind[]>> = {
  'device:report': ['corridor', 'display', 'bell'],
  'display:note': ['display'],
  'display:survey': ['display'],
  'bell:ring': ['bell'],
  'bell:takeBack': ['bell'],
}

test('every word of a tablet, from a tablet of every kind: only its own kind is listened to', async () => {
  const office = await startOffice()
  for (const kind of DEVICE_KINDS) {
    const { socket, connected } = await pairedConnection(office, kind, 'desk')
    await connected
    for (const [event, kinds] of Object.entries(TABLET_MAY_SAY)) {
      const answer: Answer = await (socket as unknown as Socket).emitWithAck(event, {})
      expect({ event, kind, answer }).toEqual({
        event,
        kind,
        answer: { ok: false, code: kinds.includes(kind) ? 'badInput' : 'notAllowed' },
      })
    }
    socket.disconnect()
  }
})

test('a fact in a room whose line of the table has it not does not compile, nor do a room and a word of one’s own', () => {
  const mistakes = (io: ParterServer, socket: ParterSocket) => {
    // @ts-expect-error: administrators' accounts are no place for it.
    io.to(roomOf('accounts')).emit('lifts:changed')
    // @ts-expect-error: one of the two boards does not hear it.
    io.to(BOARDS.map(boardRoom)).emit('lifts:changed')
    // @ts-expect-error: a text is no room.
    io.to('accounts').emit('accounts:changed')
    // @ts-expect-error: nobody is let into a room but by the table.
    socket.join('accounts')
    // @ts-expect-error: nothing is heard but by the table.
    socket.on('board:follow', () => undefined)
  }
  expect(mistakes).toBeInstanceOf(Function)
})
