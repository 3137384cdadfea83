import { type Instant, minutes, seconds } from '../../../models/domain/clock.ts'
import { isOpen, type Request } from '../../../models/domain/request/request.ts'
import type { DrillView } from '../../../models/wire/drills.ts'
import { PEOPLE } from '../../support/smallOffice.ts'
import { type Happening, WITH_SCREENS, type WithScreen } from './happenings.ts'
import { must } from './must.ts'
import { isAboutGone, type Stage } from './stage.ts'

type Run = Extract<Happening, { what: 'drill' }>

const LASTS_MS = minutes(2)
const LATE_MS = seconds(2)

/** Practice, which makes way for whatever is real. */
export class DrillPlay {
  /** Those that may still ring, and until when. */
  private readonly running = new Map<string, { readonly until: Instant; readonly whom: Run['whom'] }>()

  /** Of this office, whatever became of them. */
  private readonly all = new Set<string>()

  constructor(private readonly stage: Stage) {}

  get count(): number {
    return this.all.size
  }

  async isRun({ whom, twice }: Run): Promise<void> {
    await this.stage.sends<DrillView>({
      who: 'manager',
      path: '/api/drills',
      body: whom,
      twice,
      taken: async ({ body: { id } }) => {
        this.all.add(id)
        this.running.set(id, { until: this.stage.now + LASTS_MS, whom })
        await this.stage.office.settle()
        const rings = WITH_SCREENS.find((who) => this.stage.away.has(who) && this.stage.people[who].drills.has(id))
        must(rings === undefined, 'A drill rings at somebody who is away.', rings)
      },
      refused: (reply) => must(this.mayBeRefused(reply.status), 'A drill was refused.', reply.body),
    })
  }

  /** Nobody to practise with, a closed office, or somebody who does not work here any more. */
  private mayBeRefused(status: number): boolean {
    return status === 409 || isAboutGone(this.stage, { status })
  }

  async isHeard(who: WithScreen): Promise<void> {
    const person = this.stage.people[who]
    if (!this.stage.isThere(who) || person.drills.size === 0) return
    await person.hearsDrill()
    must(person.drills.size === 0, 'A drill rings on that was heard.', who)
  }

  /** It rings for those alone whom it is for, at no door of somebody who is away, beside no call, and not for long. */
  async check(requests: ReadonlyMap<string, Request>): Promise<void> {
    if (this.running.size === 0) return
    const { now, people } = this.stage
    const open = await this.stage.office.memory.drills.open()
    for (const { id, endsAt } of open)
      must(this.running.has(id) && endsAt > now - LATE_MS, 'A drill goes on for too long.', { endsAt, now })
    const called = new Set(
      [...requests.values()].flatMap(({ pages }) => pages.filter(isOpen)).map((page) => page.personId),
    )
    for (const who of WITH_SCREENS) {
      if (!this.stage.isThere(who)) continue
      const ringing = open.filter(({ calls }) =>
        calls.some(
          ({ personId, reach, answeredAt, displacedAt }) =>
            personId === who && REACHED.includes(reach) && answeredAt === undefined && displacedAt === undefined,
        ),
      )
      const heard = [...people[who].drills.keys()]
      must(
        heard.length === ringing.length && ringing.every(({ id }) => heard.includes(id)),
        `${who} hears other drills than there are.`,
        { heard, ringing },
      )
      must(heard.length === 0 || !called.has(who), 'A drill rings beside a call.', who)
      for (const id of heard) must(isFor(this.running.get(id)?.whom, who), 'A drill rings at somebody else.', who)
    }
    for (const [id, { until }] of this.running) if (until < now - LATE_MS) this.running.delete(id)
  }

  /** Everybody says that they have heard it. */
  async clearsUp(): Promise<void> {
    for (const who of WITH_SCREENS) await this.isHeard(who)
    this.running.clear()
  }
}

const REACHED: readonly string[] = ['proven', 'live', 'push']

function isFor(whom: Run['whom'] | undefined, who: WithScreen): boolean {
  if (!whom) return false
  if ('personId' in whom) return whom.personId === who
  return 'everybody' in whom || PEOPLE[who].unit === whom.unitId
}
