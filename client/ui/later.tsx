import { effect, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { loadChunk } from '../state/loadChunk.ts'
import { pageStands } from '../state/pageStands.ts'

/**
 * A part that the first look at a page does not need: fetched as soon as the page stands. Where it is wanted sooner, it
 * appears a moment later.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const here = signal<ComponentType<P>>()
  const fetch = async () => {
    here.value = await loadChunk(load)
  }
  effect(() => {
    if (pageStands.value) void fetch()
  })
  return (props: P) => {
    const Part = here.value
    return Part ? <Part {...props} /> : null
  }
}
