import type { Clock } from '../../models/domain/clock.ts'
import type { Directory, PersonId } from '../../models/domain/directory/directory.ts'
import type { Actor } from '../../models/domain/lifecycle.ts'
import {
  type MatterMinutes,
  peopleOfMatters,
  whyDeviceUnproven,
  worstProvenFirst,
} from '../../models/domain/readiness/proof.ts'
import type { Reach } from '../../models/domain/request/responders.ts'
import { unitsManagedBy } from '../../models/domain/schedule/mayPlan.ts'
import { isOpenAt } from '../../models/domain/schedule/workingTime.ts'
import type { DeviceProofView, ProofView, ProvenMatterView } from '../../models/wire/readiness.ts'
import type { OfficeDirectory } from '../directory/officeDirectory.ts'
import type { Device } from '../presence/devices.ts'
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
export function proofView({ clock, directory, presence, morningProof }: ProofDeps, actor: Actor): ProofView {
  const isExpected = (personId: PersonId): boolean => !NOT_EXPECTED.includes(presence.reachOf(personId))
  const people = peopleOfMatters(directory.now).filter(isExpected)
  const unproven = people.flatMap((personId) => {
    const why = presence.whyUnproven(personId)
    return why === undefined ? [] : [{ person: directory.person(personId), why }]
  })
  const own = new Set(ownUnits(directory.now, actor))
  return {
    at: clock.now(),
    isOpen: isOpenAt(directory.now.office, clock.now()),
    ...optional('calledAt', morningProof.calledAt),
    expected: people.length,
    proven: people.length - unproven.length,
    unproven,
    matters: provenMatterViews(morningProof.matters(), directory),
    ...(own.size === 0
      ? {}
      : {
          own: people
            .filter((personId) => own.has(directory.now.employees.get(personId)?.unitId ?? ''))
            .map((personId) => ({
              person: directory.person(personId),
              ...optional('why', presence.whyUnproven(personId)),
              devices: presence.devicesOf(personId).map(deviceView),
            }))
            .toSorted((a, b) => Number(a.why === undefined) - Number(b.why === undefined)),
        }),
  }
}

/** The secretary of the commune answers for all of them. */
const ownUnits = (directory: Directory, actor: Actor): readonly string[] =>
  directory.office.secretaryId === actor.personId && actor.roles.includes('supervisor')
    ? [...directory.units.keys()]
    : unitsManagedBy(directory, actor)

const deviceView = (device: Device): DeviceProofView => ({
  ...optional('browser', device.browser),
  ...optional('why', whyDeviceUnproven(device)),
  ...optional('at', device.proof?.at),
})

/** The worst first. */
export const provenMatterViews = (
  matters: readonly MatterMinutes[],
  directory: OfficeDirectory,
): readonly ProvenMatterView[] =>
  matters.toSorted(worstProvenFirst).map(({ matterId, proven, open }) => {
    const { name, unitName } = directory.target({ kind: 'matter', matterId })
    return { matterId, name, ...optional('unitName', unitName), proven, open }
  })
