import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { announce } from '../state/announcer.ts'
import { firstTexts } from '../state/language.ts'

/** Most screens are there sooner; what flashes by would only disturb. */
const MOMENT_MS = 400

/** One sentence for every screen whose file is still on its way. It lies above what stands there, and moves nothing. */
export function Coming({ isComing }: { readonly isComing: ReadonlySignal<boolean> }) {
  const { loading } = firstTexts.value.common
  const [isShown, setShown] = useState(false)
  const waits = isComing.value
  useEffect(() => {
    setShown(false)
    if (!waits) return undefined
    const moment = setTimeout(() => {
      setShown(true)
      announce(loading)
    }, MOMENT_MS)
    return () => clearTimeout(moment)
  }, [waits])
  return isShown && waits ? <p class="coming">{loading}</p> : null
}
