import type { CorridorCall } from '../../../models/domain/corridor.ts'
import type { CorridorRequest } from '../../../models/wire/corridor.ts'

/** What rings here by the code of its request, and as of which version of it. */
export type Known = ReadonlyMap<string, CorridorRequest>

/** One ring of one call: "again" rings the same call with the next number, and the same ring never sounds twice. */
export const ringId = ({ pageId, rings }: CorridorCall): string => `${pageId}:${rings}`

export const knownFrom = (requests: readonly CorridorRequest[]): Known =>
  new Map(requests.map((request) => [request.code, request]))

/** After one more fact. One that overtook another on a bad link never puts an older state back. */
export function withRequest(known: Known, request: CorridorRequest): Known {
  const before = known.get(request.code)
  if (before && before.version > request.version) return known
  return new Map(known).set(request.code, request)
}

/** Codes that rang and do not any more. */
export function silencedBy(before: Known, after: Known): readonly string[] {
  return [...before.values()]
    .filter(({ code, calls }) => calls.length > 0 && (after.get(code)?.calls.length ?? 0) === 0)
    .map(({ code }) => code)
}

export const callsIn = (known: Known): readonly CorridorCall[] => [...known.values()].flatMap(({ calls }) => calls)
