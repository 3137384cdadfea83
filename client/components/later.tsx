import { effect, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { untilDone } from '../state/begin.ts'
import { pageStands } from '../state/pageStands.ts'

/**
 * A part that the first look at a page does not need: fetched as soon as the page stands, and asked for again until it
 * is here. Where it is wanted sooner, it appears a moment later.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const part = signal<ComponentType<P>>()
  const fetch = async () => {
    part.value = await load()
  }
  effect(() => {
    if (pageStands.value) void untilDone(fetch)
  })
  return (props: P) => {
    const Part = part.value
    return Part ? <Part {...props} /> : null
  }
}
