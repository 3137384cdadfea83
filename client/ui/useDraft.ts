import { draftOf } from '../state/drafts.ts'

/**
 * Like `useState`, for what somebody chooses or types: it survives a refused save, a lost network and a reload.
 * `undefined` until something was chosen, so that what changes meanwhile on the server shows in its place.
 */
export function useDraft<T>(
  key: string,
  isKept: (value: unknown) => value is T,
): readonly [T | undefined, (next: T | undefined) => void] {
  const draft = draftOf<T | undefined>(key, undefined, (value): value is T | undefined => isKept(value))
  return [
    draft.value,
    (next) => {
      draft.value = next
    },
  ]
}

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean'
export const oneOf =
  <T extends string>(all: readonly T[]) =>
  (value: unknown): value is T =>
    all.some((each) => each === value)
export const someOf =
  <T extends string>(all: readonly T[]) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.every(oneOf(all))
