import { z } from 'zod'
import { ACCESS_KINDS, ACCESS_MOVES } from '../../models/domain/accessRequests/accessRequest.ts'
import { type Place, ROLES, type Unit } from '../../models/domain/directory/directory.ts'
import { NEEDS } from '../../models/domain/request/needs.ts'
import { REACHES } from '../../models/domain/request/responders.ts'
import { ANSWERS, QUESTIONS } from '../../models/domain/survey/survey.ts'
import { OfficeFactsBody } from '../../models/wire/digitalPages.ts'
import beside from './data/beside.json' with { type: 'json' }
import desks from './data/desks.json' with { type: 'json' }
import habits from './data/habits.json' with { type: 'json' }
import matters from './data/matters.json' with { type: 'json' }
import office from './data/office.json' with { type: 'json' }
import pages from './data/pages.json' with { type: 'json' }
import people from './data/people.json' with { type: 'json' }
import plans from './data/plans.json' with { type: 'json' }
import seasons from './data/seasons.json' with { type: 'json' }
import stories from './data/stories.json' with { type: 'json' }
import units from './data/units.json' with { type: 'json' }
import { STORIES, VISIT_OUTCOMES } from './stories.ts'

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/)
const Text = z.strictObject({ pl: z.string().min(1), en: z.string().min(1) })
const Share = z.number().positive()

const OfficeData = z.strictObject({
  name: Text,
  timeZone: z.string(),
  secretaryId: Id,
  secretariatIds: z.array(Id).min(1),
  clerkIds: z.array(Id).min(1),
  /** Who counts and inspects, and who runs the server; they are employees like the others too. */
  roles: z.record(Id, z.enum(ROLES)),
  /** A clerk, an employee, their manager, the one above: the first people a newcomer needs to see one story through. */
  shownFirst: z.array(Id),
  /** Where a client can wait: without a lift, on the ground floor. */
  places: z.array(
    z.strictObject({
      id: Id,
      name: Text,
      building: z.string(),
      floor: z.literal(0),
      room: z.string(),
      codePrefix: z.string(),
    }) satisfies z.ZodType<Place>,
  ),
})

/** A nested unit answers to its parent when its own manager is out. */
const UnitData = z.strictObject({
  id: Id,
  name: Text,
  building: z.string(),
  managerId: Id,
  parentId: Id.exactOptional(),
}) satisfies z.ZodType<Unit>

/** Invented: any likeness of a name is chance. Within a unit the manager comes first. */
const PersonData = z.strictObject({
  name: z.string(),
  position: Text,
  unitId: Id,
  /** Says the floor: 3 is downstairs, 112 the first floor. */
  room: z.string().regex(/^\d{1,3}$/),
  extension: z.string().regex(/^\d{3}$/),
  /** Who answers while this person is out, in order. */
  substituteIds: z.array(Id).min(1),
})

/** Whose desk a matter belongs to, or where else it is handled. Ids are stable: requests and tests refer to them. */
const MatterData = z.strictObject({
  id: Id,
  name: Text,
  unitId: Id.exactOptional(),
  desk: z.string().exactOptional(),
  elsewhere: Text.exactOptional(),
  /** Invented, as everything here: an office that takes these matters over gives its own. */
  elsewhereAddress: z.string().exactOptional(),
  elsewhereHours: z.string().exactOptional(),
  /** What people say. Old words of the street are understood here and shown nowhere. */
  keywords: z.array(z.string().min(1)),
})

/** "7:30" */
const Time = z
  .string()
  .regex(/^\d{1,2}:\d{2}$/)
  .transform((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return hour * 60 + minute
  })
const Hours = z.tuple([Time, Time])

/**
 * A few weeks around the first start. Tomorrow from ten to twelve nobody is there for the register of inhabitants, so
 * that there is a gap to see. Nobody of the story that the README tells is ever away.
 */
const PlansData = z.strictObject({
  absences: z.array(
    z.strictObject({
      personId: Id,
      /** Days from the first start. */
      from: z.int(),
      to: z.int().exactOptional(),
      /** Without: whole days. */
      between: Hours.exactOptional(),
      substituteIds: z.array(Id).default([]),
      /** Planned by somebody else: the manager, the secretariat. */
      setBy: Id.exactOptional(),
    }),
  ),
  /** Part-time hours, Monday first. */
  weeks: z.record(Id, z.array(Hours.nullable()).length(7)),
})

/** What an office that has worked with Parter for some months keeps beside its requests. */
const BesideData = z.strictObject({
  /** The client's screens that stand there: whoever tries the sample gives a tablet the code of one. */
  devices: z.array(z.strictObject({ kind: z.enum(['display', 'bell']), name: z.string(), placeId: Id })),
  /** Who asked to be found in an evacuation. */
  helpWanted: z.array(z.strictObject({ personId: Id, needs: z.array(z.enum(NEEDS)), daysAgo: z.int() })),
  /** A repair that is announced, in days from the first start. */
  lifts: z.array(
    z.strictObject({
      building: z.string(),
      out: z.strictObject({ from: z.int(), between: Hours, by: Id }).exactOptional(),
    }),
  ),
  accessRequests: z.array(
    z.strictObject({
      daysAgo: z.int(),
      kind: z.enum(ACCESS_KINDS),
      enteredBy: Id,
      /** `after`: days from the one on which it came. */
      steps: z.array(z.strictObject({ move: z.enum(ACCESS_MOVES), after: z.int() })),
    }),
  ),
  /** From "no" to "I don't know", as `ANSWERS` has them. */
  surveys: z.array(
    z.strictObject({
      building: z.string(),
      quartersAgo: z.int(),
      counts: z.record(z.enum(QUESTIONS), z.array(z.int().min(0)).length(ANSWERS.length)),
    }),
  ),
  posters: z.array(z.strictObject({ quartersAgo: z.int(), text: Text })),
})

const HabitsData = z.strictObject({
  /** When clients come, by the local hour: before noon, and again after it. */
  busyHours: z.array(z.tuple([z.int(), Share])),
  /** What most clients come for; every other matter weighs 1. */
  commonMatters: z.record(Id, Share),
  /** Support that is asked for more often; every other weighs 1. */
  commonNeeds: z.partialRecord(z.enum(NEEDS), Share),
  needsPerClient: z.array(z.tuple([z.int(), Share])),
  /** Units differ: a register next to the stairs comes at once, a roads inspector is outside half of the day. */
  paceOfUnits: z.record(Id, Share),
  reachesOfADay: z.array(z.tuple([z.enum(REACHES), Share])),
})

/** How the year goes, by which a long history is made. All weights are beside 1. */
const SeasonsData = z.strictObject({
  /** Monday first. */
  ofWeekdays: z.array(Share).length(5),
  /** January first: how many come, how many are absent, what clients come for. */
  ofMonths: z.array(z.strictObject({ clients: Share, absent: Share, matters: z.record(Id, Share) })).length(12),
  /** Everybody is slower, more are away, and of devices this share is silent. */
  ofBadMonth: z.strictObject({ pace: Share, silent: Share, absent: Share }),
})

/** How often each story happens. Invented; an office that knows Parter for a month might look like this. */
const StoriesData = z.strictObject({
  shares: z.array(z.tuple([z.enum(STORIES), Share])),
  outcomesOfVisits: z.array(z.tuple([z.enum(VISIT_OUTCOMES), Share])),
})

const SampleData = z.strictObject({
  office: OfficeData,
  units: z.array(UnitData),
  people: z.array(PersonData),
  /** Who sits at each desk, in the order in which they are called. */
  desks: z.record(z.string(), z.array(Id).min(1)),
  matters: z.array(MatterData),
  /** What the office says of itself on its public pages: as an administrator gives it. */
  pages: OfficeFactsBody,
  plans: PlansData,
  beside: BesideData,
  habits: HabitsData,
  seasons: SeasonsData,
  stories: StoriesData,
})
export type SampleData = z.infer<typeof SampleData>

let read: SampleData | undefined

/** The sample office as it stands in `data/`: read when it is asked for, since a real office never asks. */
export function sampleData(): SampleData {
  read ??= SampleData.parse({ office, units, people, desks, matters, pages, plans, beside, habits, seasons, stories })
  return read
}

/** In whose name the sample was set up. */
export function administrator(): string {
  const { roles } = sampleData().office
  return Object.keys(roles).find((id) => roles[id] === 'admin') ?? ''
}
