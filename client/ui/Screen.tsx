import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { pageStands } from '../state/pageStands.ts'
import { pageTitle } from '../state/title.ts'
import { WORK_ID } from './SkipLink.tsx'

interface ScreenProps {
  readonly title: string
  /** In front of the title in the tab: "(1)". */
  readonly count?: number
  readonly children: ComponentChildren
  readonly class?: string
  /** The screen puts the focus somewhere better than its heading. */
  readonly ownFocus?: boolean
  /** The heading is heard, not seen: the bar above says the same. */
  readonly quietHeading?: boolean
}

let isFirstPage = true

/** One page: its title in the tab, its heading, and the focus on it after a person went there. */
export function Screen(props: ScreenProps) {
  const { title, count = 0, ownFocus = false, quietHeading = false } = props
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    pageTitle.value = count > 0 ? `(${count}) ${title}` : title
  }, [title, count])
  // With the heading and not a frame after it: whoever presses a key at once presses it where they mean.
  useLayoutEffect(() => {
    // A page that was just opened in the browser starts where the browser starts.
    if (!isFirstPage) scrollTo(0, 0)
    if (!isFirstPage && !ownFocus) main.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [])
  useEffect(() => {
    pageStands.value = true
  }, [])
  return (
    <main class={`work ${props.class ?? ''}`} id={WORK_ID} tabIndex={-1} ref={main}>
      <h1 class={quietHeading ? 'unseen' : undefined}>{title}</h1>
      {props.children}
    </main>
  )
}
