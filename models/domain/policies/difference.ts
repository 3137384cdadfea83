import type { EscalationPolicy, EscalationStep } from '../request/escalation.ts'

/** What is different between two policies, in the order of the newer one; what is gone comes where it stood. */
export type StepDifference =
  | { readonly kind: 'added'; readonly after: EscalationStep }
  | { readonly kind: 'removed'; readonly before: EscalationStep }
  | { readonly kind: 'changed'; readonly before: EscalationStep; readonly after: EscalationStep }

export function differenceOf(before: EscalationPolicy, after: EscalationPolicy): readonly StepDifference[] {
  const kept = keptBetween(before, after)
  const differences: StepDifference[] = []
  let [was, is] = [0, 0]
  for (const [nextWas, nextIs] of [...kept, [before.length, after.length] as const]) {
    differences.push(...between(before.slice(was, nextWas), after.slice(is, nextIs)))
    was = nextWas + 1
    is = nextIs + 1
  }
  return differences
}

/** Between two steps that have stayed: one that stands where another stood was changed. */
function between(gone: EscalationPolicy, come: EscalationPolicy): readonly StepDifference[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index): StepDifference[] => {
    const [before, after] = [gone[index], come[index]]
    if (before && after) return [{ kind: 'changed', before, after }]
    if (after) return [{ kind: 'added', after }]
    return before ? [{ kind: 'removed', before }] : []
  }).flat()
}

/** The longest run of steps that are in both, as pairs of their places. A policy has few steps. */
function keptBetween(before: EscalationPolicy, after: EscalationPolicy): readonly (readonly [number, number])[] {
  const best: (readonly (readonly [number, number])[])[][] = []
  for (let was = before.length; was >= 0; was -= 1) {
    best[was] = []
    const row = best[was] ?? []
    for (let is = after.length; is >= 0; is -= 1) {
      const [old, now] = [before[was], after[is]]
      if (!old || !now) row[is] = []
      else if (isSameStep(old, now)) row[is] = [[was, is], ...(best[was + 1]?.[is + 1] ?? [])]
      else row[is] = longer(best[was + 1]?.[is] ?? [], row[is + 1] ?? [])
    }
  }
  return best[0]?.[0] ?? []
}

const longer = <T>(a: readonly T[], b: readonly T[]): readonly T[] => (a.length >= b.length ? a : b)

export const isSameStep = (a: EscalationStep, b: EscalationStep): boolean =>
  a.afterMs === b.afterMs && a.unless === b.unless && a.call === b.call && a.repeatEveryMs === b.repeatEveryMs

export const isSamePolicy = (a: EscalationPolicy | undefined, b: EscalationPolicy | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.length === b.length && a.every((step, index) => isStep(step, b[index])))

const isStep = (step: EscalationStep, other: EscalationStep | undefined): boolean =>
  other !== undefined && isSameStep(step, other)
