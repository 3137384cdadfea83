import { useLayoutEffect, useRef, useState } from 'preact/hooks'

const WARNED_AFTER_MS = 40_000
const GONE_AFTER_MS = 20_000

/** Whoever has walked away is asked first whether they are there; the next client does not find what they have pressed. */
export function useNobodyThere(onGone: () => void) {
  const [isWarned, setWarned] = useState(false)
  const [presses, setPresses] = useState(0)
  const gone = useRef(onGone)
  gone.current = onGone
  // With the press: a frame later it may be too late for whoever presses last.
  useLayoutEffect(() => {
    setWarned(false)
    const warning = setTimeout(() => setWarned(true), WARNED_AFTER_MS)
    const end = setTimeout(() => gone.current(), WARNED_AFTER_MS + GONE_AFTER_MS)
    return () => {
      clearTimeout(warning)
      clearTimeout(end)
    }
  }, [presses])
  return { isWarned, leftSeconds: GONE_AFTER_MS / 1_000, stay: () => setPresses((before) => before + 1) }
}
