import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { BoardSnapshots } from '../../api/paging/boardSnapshots.ts'
import { boardRoom } from '../../api/platform/web/sockets.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { TestClock } from '../support/testClock.ts'

test('a request that cannot be shown keeps no other off the board, and ends nothing', async () => {
  const errors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) })
  const context = anyContext(MONDAY_TEN)
  const [damaged, sound] = [anyRequest(context), anyRequest(context)]
  const rooms = new Map<string, Set<string>>()
  const screen = {
    id: 'screen',
    connected: true,
    data: { actor: { personId: 'clerk', roles: ['clerk'] } },
    join: async (room: string) => void rooms.set(room, new Set([...(rooms.get(room) ?? []), 'screen'])),
  }
  const told: { fact: string; of: unknown }[] = []
  const boards = new BoardSnapshots({
    clock: new TestClock(MONDAY_TEN),
    log,
    io: {
      sockets: { adapter: { rooms }, sockets: new Map([['screen', screen]]) },
      to: () => ({ emit: (fact: string, of: unknown) => void told.push({ fact, of }) }),
    } as never,
    open: {
      all: () => [damaged, sound],
      get: (id: string) => [damaged, sound].find((each) => each.id === id),
    } as never,
    views: {
      directory: new OfficeDirectory({ directory: smallOffice(), version: 1 }, log),
      visitOf: () => undefined,
      nextCall: ({ id }: Request) => {
        if (id === damaged.id) throw new Error('This request cannot be read.')
        return undefined
      },
      whoCanCome: () => undefined,
      rulesChangedAt: () => undefined,
    },
    presence: { views: () => [] } as never,
  })
  await boards.follow(screen as never, 'clerk')
  expect(rooms.get(boardRoom('clerk'))).toEqual(new Set(['screen']))
  expect(told).toMatchObject([{ fact: 'board:all', of: [{ id: sound.id }] }, { fact: 'presence:all' }])
  expect(errors).toEqual([expect.stringContaining(damaged.id)])
})
