import { effect, signal } from '@preact/signals'
import { computer } from './browserStorage.ts'

export const SCHEMES = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

const KEY = 'scheme'
const isScheme = (value: unknown): value is Scheme => SCHEMES.some((scheme) => scheme === value)

const kept = computer.read(KEY)

/** Light, dark, or as the system says. Forced colours are the system's and always win. */
export const scheme = signal<Scheme>(isScheme(kept) ? kept : 'auto')

effect(() => {
  document.documentElement.dataset.scheme = scheme.value
})

export function paint(next: Scheme): void {
  scheme.value = next
  computer.write(KEY, next)
}
