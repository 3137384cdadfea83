import type { Directory, Matter, MatterId, Unit } from '../../models/domain/directory/directory.ts'
import type { TypicalMatter } from '../../models/wire/setup.ts'
import { optional } from '../requests/requestView.ts'
import { sampleOffice } from '../sample/sampleOffice.ts'

interface Catalogue {
  readonly matters: ReadonlyMap<MatterId, Matter>
  readonly units: ReadonlyMap<string, Unit>
}

let catalogue: Catalogue | undefined

/** The matters of the sample commune are those of nearly every commune. Read when somebody first asks. */
export function typicalCatalogue(): Catalogue {
  catalogue ??= sampleOffice().directory
  return catalogue
}

/** What can be ticked, in the order of the units that handle it elsewhere, and what has become of each here. */
export function typicalMatters({ matters: known }: Directory): readonly TypicalMatter[] {
  const { matters, units } = typicalCatalogue()
  return [...matters.values()].map(({ id, name, unitId, elsewhere }) => ({
    id,
    name,
    ...optional('unitName', unitId === undefined ? undefined : units.get(unitId)?.name),
    ...optional('elsewhere', elsewhere),
    ...optional('unitId', known.has(id) ? (known.get(id)?.unitId ?? '') : undefined),
  }))
}
