import type { Instant } from '../clock.ts'
import type { PersonId } from '../directory/directory.ts'
import { mustHaveRoom } from '../keptSteps.ts'

export const LONGEST_JUSTIFICATION = 2_000

/** Why a building could not be made accessible, in the office's own words, from a moment on. Empty: taken back. */
export interface Justification {
  readonly building: string
  readonly text: string
  readonly by: PersonId
  readonly at: Instant
}

export interface KeptJustifications {
  /** Every version, the newest first: a report of last year is read with the words of last year. */
  readonly versions: readonly Justification[]
}

/** The same words once more are no new version. */
export function withJustification(kept: KeptJustifications | undefined, next: Justification): KeptJustifications {
  const versions = kept?.versions ?? []
  const ofBuilding = versions.filter(({ building }) => building === next.building)
  if ((ofBuilding[0]?.text ?? '') === next.text) return { versions }
  mustHaveRoom(ofBuilding)
  return { versions: [next, ...versions] }
}

/**
 * What was said of this building at that moment. An office writes it down when it begins to count: what is older than
 * its first version is told with that one.
 */
export function justificationAt(
  versions: readonly Justification[],
  building: string,
  at: Instant,
): Justification | undefined {
  const ofBuilding = versions.filter((each) => each.building === building)
  const found = ofBuilding.find((each) => each.at <= at) ?? ofBuilding.at(-1)
  return found?.text === '' ? undefined : found
}
