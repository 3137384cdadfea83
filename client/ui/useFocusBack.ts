import { useLayoutEffect, useRef } from 'preact/hooks'
import { focusNear, type Stand, standOf } from './focusKeeper.ts'

/** From where the dialog came that goes in this step: one in its place has come from there too. */
let leaving: Stand | undefined

/**
 * Of a dialog: called before it moves the focus. When it goes it gives the focus back to where it came from, once the
 * page has settled: the button may be gone because the deed is done, and then the focus stays where the work goes on.
 * What came meanwhile and took the focus keeps it. The returned function notes anew from where it comes.
 */
export function useFocusBack(): () => void {
  const opener = useRef<Stand>(undefined)
  const note = () => {
    opener.current = (isNowhere() && leaving) || standOf(document.activeElement ?? document.body)
  }
  // Preact cleans up after an effect a frame late, and of one that has not run yet not at all.
  useLayoutEffect(() => {
    note()
    return () => {
      const back = opener.current
      leaving ??= back
      requestAnimationFrame(() => {
        leaving = undefined
        if (back && isNowhere()) focusNear(back)
      })
    }
  }, [])
  return note
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body
