import { effect, signal } from '@preact/signals'
import { language } from './language.ts'

/** Two regions take turns: a screen reader speaks the same sentence again only when it appears in another place. */
export const announcements = signal<readonly [string, string]>(['', ''])

let turn: 0 | 1 = 0
let clearing: ReturnType<typeof setTimeout> | undefined

/** Says one sentence to people who listen to the screen. Only what matters, once; never a countdown. */
export function announce(sentence: string): void {
  turn = turn === 0 ? 1 : 0
  announcements.value = turn === 0 ? [sentence, ''] : ['', sentence]
  clearTimeout(clearing)
  // Old sentences must not be found by somebody who reads the page line by line.
  clearing = setTimeout(forget, 10_000)
}

function forget(): void {
  clearTimeout(clearing)
  announcements.value = ['', '']
}

// Nor one in the language that the page does not speak any more.
effect(() => {
  language.value
  forget()
})
