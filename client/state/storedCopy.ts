import { computer } from './browserStorage.ts'

/** A picture of the server, and when this computer got it, by its own clock. */
export interface Copy<T> {
  readonly at: number
  readonly view: T
}

export function storeCopy<T>(key: string, view: T): Copy<T> {
  const copy = { at: Date.now(), view }
  computer.write(key, copy)
  return copy
}

/** What was kept under this name. `isView` looks at it, because it may come from an older version of the screens. */
export function storedCopy<T>(key: string, isView: (view: unknown) => view is T): Copy<T> | undefined {
  const kept = computer.read(key)
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('view' in kept)) return undefined
  const { at, view } = kept
  return typeof at === 'number' && isView(view) ? { at, view } : undefined
}

export const isYoungerThan = (keptMs: number, { at }: Copy<unknown>): boolean => Date.now() - at < keptMs
