import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Change } from '../domain/directory/change.ts'

/** Fewer are written as they are. */
const FEW = 200
const IN_A_TEXT = 100

/** How the changes of a revision are written: those of a large import as texts, which every store takes at once. */
export interface WrittenChanges {
  readonly changes: readonly Change[]
  readonly packed?: readonly string[]
}

/** In slices: nobody waits for thousands of changes to be put into words. */
export async function written(changes: readonly Change[]): Promise<WrittenChanges> {
  return changes.length <= FEW ? { changes } : { changes: [], packed: await inTexts(changes) }
}

export async function inTexts<T>(items: readonly T[]): Promise<readonly string[]> {
  const packed: string[] = []
  for (let at = 0; at < items.length; at += IN_A_TEXT) {
    packed.push(JSON.stringify(items.slice(at, at + IN_A_TEXT)))
    await nextTurn()
  }
  return packed
}

export async function ofTexts<T>(packed: readonly string[]): Promise<readonly T[]> {
  const items: T[] = []
  for (const text of packed) {
    items.push(...(JSON.parse(text) as readonly T[]))
    await nextTurn()
  }
  return items
}

export const changesOf = ({ changes, packed = [] }: WrittenChanges): readonly Change[] => [
  ...changes,
  ...packed.flatMap((text) => JSON.parse(text) as readonly Change[]),
]
