import { effect, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { loadPart } from '../state/loadPart.ts'
import { pageStands } from '../state/pageStands.ts'

/**
 * A part that the first look at a page does not need: fetched as soon as the page stands. Where it is wanted sooner, it
 * appears a moment later; `Meanwhile` stands there until then.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile: ComponentType = () => null,
): ComponentType<P> {
  const here = signal<ComponentType<P>>()
  const fetch = async () => {
    here.value = await loadPart(load)
  }
  effect(() => {
    if (pageStands.value) void fetch()
  })
  return (props: P) => {
    const Part = here.value
    return Part ? <Part {...props} /> : <Meanwhile />
  }
}
