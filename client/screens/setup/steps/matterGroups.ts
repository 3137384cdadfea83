import type { Bilingual } from '../../../../models/domain/directory/directory.ts'
import { sharedWords } from '../../../../models/domain/setup/sharedWords.ts'
import type { Answers, TypicalMatter } from '../../../../models/wire/setup.ts'
import { directory } from '../../../state/directory.ts'
import type { StepForm } from '../useStep.ts'

/** Matters that one unit handles in most communes, or that are handled elsewhere. */
export interface MatterGroup {
  readonly key: string
  readonly name?: Bilingual
  readonly isElsewhere: boolean
  readonly matters: readonly TypicalMatter[]
}

/** In the catalogue's order; what is handled elsewhere comes last. */
export function groupsOf(matters: readonly TypicalMatter[]): readonly MatterGroup[] {
  const here = byUnit(matters.filter(({ elsewhere }) => !elsewhere))
  const elsewhere = matters.filter((matter) => matter.elsewhere)
  return [
    ...[...here.values()].map((each, index) => ({
      key: `unit${index}`,
      isElsewhere: false,
      matters: each,
      ...(each[0]?.unitName ? { name: each[0].unitName } : {}),
    })),
    ...(elsewhere.length > 0 ? [{ key: 'elsewhere', isElsewhere: true, matters: elsewhere }] : []),
  ]
}

function byUnit(matters: readonly TypicalMatter[]): ReadonlyMap<string, readonly TypicalMatter[]> {
  const groups = new Map<string, readonly TypicalMatter[]>()
  for (const matter of matters) {
    const key = matter.unitName?.pl ?? ''
    groups.set(key, [...(groups.get(key) ?? []), matter])
  }
  return groups
}

/** A name that a store can keep: no dots. */
const tickOf = (id: string): string => `tick-${id}`

/**
 * The unit that is called as in most communes, or a little longer: its civil registry may be part of it. Else the one
 * whose name has most in common with that; two of the same kind are nobody's guess.
 */
function unitOfName(usual: Bilingual | undefined): string | undefined {
  const [wanted, units] = [usual?.pl.toLowerCase(), directory.value?.units ?? []]
  if (wanted === undefined) return undefined
  const so = units.find(({ name }) => name.pl.toLowerCase().startsWith(wanted))
  if (so) return so.id
  const near = units.map(({ id, name }) => ({ id, score: sharedWords(name.pl, wanted) }))
  const [first, second] = near.filter(({ score }) => score > 0).toSorted((one, other) => other.score - one.score)
  return first && first.score > (second?.score ?? 0) ? first.id : undefined
}

/** Which unit of this office takes the group; what is in the directory already says it first, then its name. */
export const unitFor = ({ value }: StepForm, { key, name, matters }: MatterGroup): string =>
  value(`unit-${key}`) || (matters.find(({ unitId }) => unitId)?.unitId ?? unitOfName(name) ?? '')

export const chooseUnit = ({ set }: StepForm, { key }: MatterGroup, unitId: string): void =>
  set({ [`unit-${key}`]: unitId })

export const chosenIn = ({ value }: StepForm, matters: readonly TypicalMatter[]): readonly string[] =>
  matters.filter(({ id }) => value(tickOf(id)) === 'yes').map(({ id }) => id)

/** These of the group and no others. */
export function choose({ set }: StepForm, { matters }: MatterGroup, ids: readonly string[]): void {
  set(Object.fromEntries(matters.map(({ id }) => [tickOf(id), ids.includes(id) ? 'yes' : 'no'])))
}

export function answersOf(form: StepForm, groups: readonly MatterGroup[]): Answers['matters'] {
  const here = groups.filter(({ isElsewhere }) => !isElsewhere)
  const unitIds = here.flatMap((group) =>
    chosenIn(form, group.matters).map((id) => [id, unitFor(form, group)] as const),
  )
  const elsewhere = groups.filter(({ isElsewhere }) => isElsewhere).flatMap(({ matters }) => chosenIn(form, matters))
  return { unitIds: Object.fromEntries(unitIds), elsewhere: [...elsewhere] }
}
