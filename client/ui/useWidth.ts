import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** How wide the box is on which something is drawn: drawn smaller, its letters would be smaller too. */
export function useWidth(usual: number): { readonly box: RefObject<HTMLDivElement | null>; readonly width: number } {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(usual)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = (): void => {
      // On paper and in a hidden box nothing is measured: what was drawn is scaled.
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, width }
}
