import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { loadPart } from '../state/loadPart.ts'
import { pageStands, ringingStands } from '../state/pageStands.ts'

type Load<P> = () => Promise<ComponentType<P>>

/**
 * A part that the first look at a page does not need: fetched as soon as the page stands and a call would ring on it.
 * Where it is wanted sooner, it appears a moment later; `Meanwhile` stands there until then.
 */
export const later = <P extends object>(load: Load<P>, Meanwhile?: ComponentType): ComponentType<P> =>
  fetchedOnce(ringingStands, load, Meanwhile)

/** The same for what rings, and for what is looked at next: before all the others. */
export const soon = <P extends object>(load: Load<P>, Meanwhile?: ComponentType): ComponentType<P> =>
  fetchedOnce(pageStands, load, Meanwhile)

function fetchedOnce<P extends object>(
  due: ReadonlySignal<boolean>,
  load: Load<P>,
  Meanwhile: ComponentType = () => null,
): ComponentType<P> {
  const here = signal<ComponentType<P>>()
  const fetch = async () => {
    here.value = await loadPart(load)
  }
  effect(() => {
    if (due.value) void fetch()
  })
  return (props: P) => {
    const Part = here.value
    return Part ? <Part {...props} /> : <Meanwhile />
  }
}
