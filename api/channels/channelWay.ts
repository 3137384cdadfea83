import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { isProvenOn } from '../../models/domain/webhooks/webhook.ts'
import type { ClosedWay } from '../presence/sources.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

interface When {
  readonly clock: Clock
  readonly timeZone: string
}

/** Text messages, telephones and the rest, for those who have no browser in which to say that they are on duty. */
export class ChannelWay implements ClosedWay {
  readonly reach = 'channel'
  readonly needsDuty = false

  constructor(
    private readonly webhooks: Pick<Webhooks, 'all' | 'channelsOf' | 'onChanged'>,
    private readonly when: When,
  ) {}

  isProven(personId: PersonId): boolean {
    const { clock, timeZone } = this.when
    return this.webhooks.channelsOf(personId).some((channel) => isProvenOn(channel, clock.now(), timeZone))
  }

  isSetUp(personId: PersonId): boolean {
    return this.webhooks.channelsOf(personId).some(({ state }) => state !== 'off')
  }

  people(): readonly PersonId[] {
    return this.webhooks.all().flatMap(({ personId }) => personId ?? [])
  }

  onChanged(listener: (personId: PersonId) => void): void {
    this.webhooks.onChanged(({ after, before }) => {
      for (const personId of new Set([after, before].flatMap((each) => each?.personId ?? []))) listener(personId)
    })
  }
}
