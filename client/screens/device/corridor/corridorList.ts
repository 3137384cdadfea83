import type { CorridorCall } from '../../../../models/domain/channels/corridor.ts'
import type { CorridorRequest } from '../../../../models/wire/corridor.ts'

/** What rings here by the name of its request, and as of which version of it. */
export type Known = ReadonlyMap<string, CorridorRequest>

/** One ring of one call: "again" rings the same call with the next number, and the same ring never sounds twice. */
export const ringId = ({ pageId, rings }: CorridorCall): string => `${pageId}:${rings}`

/** Today's first request has the code that yesterday's had, and is another one. */
const nameOf = ({ day, code }: CorridorRequest): string => `${day} ${code}`

export const knownFrom = (requests: readonly CorridorRequest[]): Known =>
  new Map(requests.map((request) => [nameOf(request), request]))

/**
 * After one more fact. One that overtook another on a bad link never puts an older state back; of another day only what
 * still rings is kept.
 */
export function withRequest(known: Known, request: CorridorRequest): Known {
  const before = known.get(nameOf(request))
  if (before && before.version > request.version) return known
  const kept = [...known].filter(([, { day, calls }]) => day === request.day || calls.length > 0)
  return new Map(kept).set(nameOf(request), request)
}

/** Codes that rang and do not any more. */
export function silencedBy(before: Known, after: Known): readonly string[] {
  return [...before]
    .filter(([name, { calls }]) => calls.length > 0 && (after.get(name)?.calls.length ?? 0) === 0)
    .map(([, { code }]) => code)
}

export const callsIn = (known: Known): readonly CorridorCall[] => [...known.values()].flatMap(({ calls }) => calls)
