import { seconds } from '../../../models/domain/clock.ts'
import type { Reach } from '../../../models/domain/responders.ts'
import type { PresenceView } from '../../../models/wire/views.ts'
import type { OfficePerson } from '../../support/officePerson.ts'
import type { TestOffice } from '../../support/startOffice.ts'

export const reachOf = async (person: OfficePerson): Promise<Reach> =>
  (await person.get<PresenceView>('/api/availability')).body.reach

/** Closes somebody's only screen and waits until the office has noticed: a short break is no absence. */
export async function closeBrowser(office: TestOffice, person: OfficePerson): Promise<void> {
  person.disconnect()
  let left = 60
  while (['proven', 'live'].includes(await reachOf(person))) {
    left -= 1
    if (left === 0) throw new Error(`${person.name} is still there.`)
    await office.advance(seconds(1))
  }
}
