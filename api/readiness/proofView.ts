import type { Clock } from '../../models/domain/clock.ts'
import type { PersonId } from '../../models/domain/directory/directory.ts'
import { type MatterMinutes, peopleOfMatters, worstProvenFirst } from '../../models/domain/readiness/proof.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import type { ProofView, ProvenMatterView } from '../../models/wire/readiness.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Presence } from '../presence/presence.ts'
import { optional } from '../requests/requestView.ts'
import type { MorningProof } from './morningProof.ts'

interface ProofDeps {
  readonly clock: Clock
  readonly directory: OfficeDirectory
  readonly presence: Presence
  readonly morningProof: MorningProof
}

/** Who is not here today need not be proven. */
const NOT_EXPECTED: readonly Reach[] = ['out', 'absent', 'planned', 'offHours']

/** Whose devices have answered the silent call, whose have not and why, and for how long each matter was covered today. */
export function proofView({ clock, directory, presence, morningProof }: ProofDeps): ProofView {
  const isExpected = (personId: PersonId): boolean => !NOT_EXPECTED.includes(presence.reachOf(personId))
  const people = peopleOfMatters(directory.now).filter(isExpected)
  const unproven = people.flatMap((personId) => {
    const why = presence.whyUnproven(personId)
    return why === undefined ? [] : [{ person: directory.person(personId), why }]
  })
  return {
    at: clock.now(),
    isOpen: isOpenAt(directory.now.office, clock.now()),
    ...optional('calledAt', morningProof.calledAt),
    expected: people.length,
    proven: people.length - unproven.length,
    unproven,
    matters: provenMatterViews(morningProof.matters(), directory),
  }
}

/** The worst first. */
export const provenMatterViews = (
  matters: readonly MatterMinutes[],
  directory: OfficeDirectory,
): readonly ProvenMatterView[] =>
  matters.toSorted(worstProvenFirst).map(({ matterId, proven, open }) => {
    const { name, unitName } = directory.target({ kind: 'matter', matterId })
    return { matterId, name, ...optional('unitName', unitName), proven, open }
  })
