import { type Instant, minutes, seconds } from '../../models/domain/clock.ts'
import type { Directory, Matter, PersonId, Place } from '../../models/domain/directory/directory.ts'
import type { DecisionContext } from '../../models/domain/request/draft.ts'
import { NEEDS, type Need } from '../../models/domain/request/needs.ts'
import type { Ringing } from '../../models/domain/request/play.ts'
import { raise } from '../../models/domain/request/raise.ts'
import type { Request, Target } from '../../models/domain/request/request.ts'
import { type Presence, type Reach, unitOf } from '../../models/domain/request/responders.ts'
import { localTime } from '../../models/domain/schedule/workingTime.ts'
import { playPast } from './pastRequest.ts'
import { type Chance, chanceFrom } from './random.ts'
import { sampleData } from './sampleData.ts'
import { actionsOf } from './stories.ts'
import { workingDaysBefore } from './workingDays.ts'

const WEEKS = 4

interface Question {
  readonly directory: Directory
  readonly now: Instant
  readonly seed: number
}

/**
 * Four weeks of past requests of the sample office, the oldest first: all ended, all before today, marked as sample.
 * The same seed and day give the same history.
 */
export const sampleHistory = (of: Question): readonly Request[] => [...sampleDays(of)].flat()

/** The same day by day, so that a server that stores them can answer in between. */
export function* sampleDays({ directory, now, seed }: Question): Generator<readonly Request[]> {
  const { timeZone } = directory.office
  const chance = chanceFrom(seed)
  const newId = countingIds()
  for (const day of workingDaysBefore(localTime(now, timeZone).day, WEEKS * 7))
    yield requestsOf(timesOf(day, timeZone, chance), directory, chance, ORDINARY, newId)
}

/** What is unlike an ordinary day. */
export interface Season {
  /** How much more often clients come for it. */
  readonly matters: Readonly<Record<string, number>>
  /** How many more are away. */
  readonly absent: number
  readonly pace: number
  /** Which share of the devices is silent. */
  readonly silent: number
}

export const ORDINARY: Season = { matters: {}, absent: 1, pace: 1, silent: 0.02 }

/** Clients of one day who come at these times, and what becomes of them by the rules. */
export function requestsOf(
  times: readonly Instant[],
  directory: Directory,
  chance: Chance,
  season: Season,
  newId = countingIds(),
): readonly Request[] {
  const matters = mattersOf(directory, season)
  const numbers = new Map<string, number>()
  return times.map((raisedAt) => {
    const context: DecisionContext = { now: raisedAt, directory, presence: presenceOf(chance, season), newId }
    return pastRequest(context, chance.pick(matters), { chance, numbers, season })
  })
}

function countingIds(): () => string {
  let ids = 0
  return () => `sample-${++ids}`
}

/** 30 to 45 requests a day, most of them in the morning. */
function timesOf(day: string, timeZone: string, chance: Chance): readonly Instant[] {
  const { busyHours } = sampleData().habits
  const noon = Date.parse(`${day}T12:00Z`)
  const midnight = noon - minutes(localTime(noon, timeZone).minuteOfDay)
  return Array.from({ length: chance.between(30, 45) }, () => {
    const hour = chance.pick(busyHours)
    return midnight + minutes(hour * 60) + chance.between(0, minutes(60) - 1)
  }).sort((a, b) => a - b)
}

function pastRequest(
  context: DecisionContext,
  matter: Matter,
  { chance, numbers, season }: { chance: Chance; numbers: Map<string, number>; season: Season },
): Request {
  const { habits, stories } = sampleData()
  const { directory } = context
  const target = targetOf(matter, chance)
  const unknown = chance.happens(0.04)
  const unitId = unitOf(directory, target) ?? ''
  const place = placeFor(directory, unitId, chance)
  const number = (numbers.get(place.codePrefix) ?? 0) + 1
  numbers.set(place.codePrefix, number)
  const clerkId = chance.pick(directory.office.clerkIds.map((id, index) => [id, 3 - index] as const))
  const key = `sample-${context.newId()}`
  const raised = raise(context, {
    key,
    digest: 'sample',
    by: clerkId,
    visitId: context.newId(),
    turn: 0,
    inTurn: false,
    waits: false,
    target: unknown ? { kind: 'unknown' } : target,
    kind: chance.happens(0.07) ? 'escort' : 'serve',
    needs: needsOf(chance),
    placeId: place.id,
    number,
  })
  const pace = (habits.paceOfUnits[unitId] ?? 1) * season.pace
  const actions = actionsOf(chance.pick(stories.shares), {
    chance,
    clerk: { personId: clerkId, roles: ['clerk'] },
    pace,
    walkMs: Math.round(chance.between(seconds(45), seconds(190)) * pace),
    assignTo: unknown ? target : undefined,
    outcomes: stories.outcomesOfVisits,
  })
  const { dueAt: _due, undoable: _undoable, ...past } = playPast(raised, actions, context, ringingOf(chance, season))
  return { ...past, sample: true }
}

/** What is handled elsewhere calls nobody. */
function mattersOf(directory: Directory, season: Season): readonly (readonly [Matter, number])[] {
  const { commonMatters } = sampleData().habits
  return [...directory.matters.values()]
    .filter((matter) => matter.elsewhere === undefined)
    .map((matter) => [matter, (commonMatters[matter.id] ?? 1) * (season.matters[matter.id] ?? 1)])
}

/** Most ask for a matter; some for a person they know, some for the unit. */
function targetOf(matter: Matter, chance: Chance): Target {
  const personId = matter.competentIds[0]
  if (personId !== undefined && chance.happens(0.05)) return { kind: 'person', personId }
  if (matter.unitId !== undefined && chance.happens(0.03)) return { kind: 'unit', unitId: matter.unitId }
  return { kind: 'matter', matterId: matter.id }
}

/** The client waits in the building of the unit, mostly at its first place. */
function placeFor(directory: Directory, unitId: string, chance: Chance): Place {
  const manager = directory.employees.get(directory.units.get(unitId)?.managerId ?? '')
  const places = [...directory.places.values()]
  const near = places.filter((place) => place.building === manager?.building)
  return chance.pick((near.length > 0 ? near : places).map((place, index) => [place, index === 0 ? 8 : 1]))
}

function needsOf(chance: Chance): readonly Need[] {
  const { commonNeeds, needsPerClient } = sampleData().habits
  const weighed = NEEDS.map((need) => [need, commonNeeds[need] ?? 1] as const)
  const wanted = chance.pick(needsPerClient)
  const needs = new Set<Need>()
  while (needs.size < wanted) needs.add(chance.pick(weighed))
  return NEEDS.filter((need) => needs.has(need))
}

/** People come and go: for one request everybody stays as they are. */
function presenceOf(chance: Chance, { absent }: Season): Presence {
  const reachesOfADay = sampleData().habits.reachesOfADay.map(
    ([reach, weight]) => [reach, reach === 'absent' ? weight * absent : weight] as const,
  )
  const reaches = new Map<PersonId, Reach>()
  return {
    reachOf: (personId) => {
      const reach = reaches.get(personId) ?? chance.pick(reachesOfADay)
      reaches.set(personId, reach)
      return reach
    },
    pagedToday: () => chance.between(0, 2),
  }
}

/** Nearly every page reaches a device within a second; few devices are silent. */
function ringingOf(chance: Chance, season: Season): Ringing {
  const silent = new Map<PersonId, boolean>()
  return {
    deliveredAfterMs: (personId) => {
      const isSilent = silent.get(personId) ?? chance.happens(season.silent)
      silent.set(personId, isSilent)
      return isSilent ? undefined : chance.between(90, 900)
    },
    seenAfterMs: () => (chance.happens(0.85) ? chance.between(1_200, 4_800) : undefined),
  }
}
