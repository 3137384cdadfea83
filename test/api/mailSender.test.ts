import { pino } from 'pino'
import { OfficeDirectory } from '../../api/directory/officeDirectory.ts'
import { MailSender } from '../../api/mail/mailSender.ts'
import type { OutgoingMail } from '../../api/mail/mailService.ts'
import { seconds } from '../../models/domain/clock.ts'
import { directoryOf } from '../../models/domain/directory/directory.ts'
import type { Request } from '../../models/domain/request/request.ts'
import { anyContext, anyRequest, MONDAY_TEN } from '../support/anyContext.ts'
import { smallOffice } from '../support/smallOffice.ts'
import { TestClock } from '../support/testClock.ts'

function officeWithMail() {
  const { office, employees, units, matters, places } = smallOffice()
  return directoryOf({
    office,
    employees: [...employees.values()].map((each) => ({ ...each, email: `${each.id}@office.example` })),
    units: [...units.values()],
    matters: [...matters.values()],
    places: [...places.values()],
  })
}

test('a request that cannot be read keeps nobody else from their mail, neither now nor later', async () => {
  const clock = new TestClock(MONDAY_TEN)
  const errors: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) })
  const nobody = anyContext(MONDAY_TEN, () => 'unreachable')
  const damaged = { ...anyRequest(nobody), pages: undefined } as unknown as Request
  let requests: readonly Request[] = [damaged]
  const mails: OutgoingMail[] = []
  const sender = new MailSender({
    clock,
    log,
    service: { send: async (mail) => void mails.push(mail), probe: async () => undefined },
    watch: { worked: () => undefined } as never,
    open: { all: () => requests } as never,
    repository: { change: async () => undefined } as never,
    presence: { reachOf: () => 'unreachable' } as never,
    directory: new OfficeDirectory({ directory: officeWithMail(), version: 1 }, log),
    accounts: { actor: () => ({ roles: ['supervisor'] }), languageOf: () => 'pl' } as never,
    origin: 'https://parter.office.example',
    isItsTurn: () => true,
  })
  sender.start()
  expect(errors).toHaveLength(1)
  requests = [damaged, anyRequest(nobody)]
  await clock.advanceTo(MONDAY_TEN + seconds(6), () => new Promise(setImmediate))
  await sender.stop()
  expect(mails.map(({ to }) => to)).toContain('manager@office.example')
})
