import { seconds } from '../../../models/domain/clock.ts'
import type { Reach } from '../../../models/domain/request/responders.ts'
import type { PresenceView } from '../../../models/wire/views.ts'
import { beforeAskingAgain } from '../../support/asking.ts'
import type { OfficePerson } from '../../support/officePerson.ts'
import type { PersonName } from '../../support/smallOffice.ts'
import type { TestOffice } from '../../support/startOffice.ts'
import type { TestPushService } from '../../support/testPushService.ts'

export const reachOf = async (person: OfficePerson): Promise<Reach> =>
  (await person.get<PresenceView>('/api/availability')).body.reach

/** The office waits ten seconds of its clock; whoever takes longer needs the time of this machine. */
const SOON = 30
const MOST = 600

/** Closes somebody's only screen and waits until the office has noticed: a short break is no absence. */
export async function closeBrowser(office: TestOffice, person: OfficePerson): Promise<void> {
  person.disconnect()
  // A real browser takes its time to hang up, while the seconds of a test are short.
  for (let asked = 0; ['proven', 'live'].includes(await reachOf(person)); asked += 1) {
    if (asked > SOON) await beforeAskingAgain()
    if (asked > SOON + MOST) throw new Error(`${person.name} is still there.`)
    await office.advance(seconds(1))
  }
}

interface Where {
  readonly office: TestOffice
  readonly service: TestPushService
}

/** On duty, pushes proven, and then the browser is closed. */
export async function personWithClosedBrowser({ office, service }: Where, name: PersonName) {
  const person = await office.device(name)
  const browser = service.browser()
  await browser.prove(person)
  await closeBrowser(office, person)
  return { person, browser }
}
