import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { type Channel, ringByChannels } from '../../api/paging/channels.ts'
import { decide } from '../../models/domain/request/decide.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'

test('a channel that fails keeps no other from ringing, nor from disclosure that it is over', () => {
  const errors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) })
  const fails = (): never => {
    throw new Error('This program is broken.')
  }
  const told: string[] = []
  const works: Channel = {
    ring: ({ page }) => void told.push(`${page.personId} rings`),
    over: ({ page }) => void told.push(`${page.personId} is over`),
  }
  const tell = ringByChannels(
    {
      log,
      open: { ofVisit: () => [] } as never,
      directory: new OfficeDirectory({ directory: smallOffice(), version: 1 }, log),
      accounts: { actor: (personId: string) => ({ personId, roles: ['employee'] }) } as never,
    },
    [{ ring: fails, over: fails }, works],
  )
  const context = anyContext(MONDAY_TEN)
  const raised = anyRequest(context)
  const called = raised.pages[0]?.personId ?? ''
  tell(raised, undefined)
  const end = { move: 'finish', outcome: 'clientLeft' } as const
  tell(decide(raised, { personId: 'clerk', roles: ['clerk'] }, end, context, { key: 'k', digest: 'd' }), raised)
  expect(told).toEqual([`${called} rings`, `${called} is over`])
  expect(errors).toHaveLength(2)
})
