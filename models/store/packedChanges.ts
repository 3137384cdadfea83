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
  if (changes.length <= FEW) return { changes }
  const packed: string[] = []
  for (let at = 0; at < changes.length; at += IN_A_TEXT) {
    packed.push(JSON.stringify(changes.slice(at, at + IN_A_TEXT)))
    await nextTurn()
  }
  return { changes: [], packed }
}

export const changesOf = ({ changes, packed = [] }: WrittenChanges): readonly Change[] => [
  ...changes,
  ...packed.flatMap((text) => JSON.parse(text) as readonly Change[]),
]
