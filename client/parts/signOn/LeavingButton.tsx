import { useEffect, useState } from 'preact/hooks'
import type { BegunSignOn } from '../../../models/wire/signOn.ts'
import { ask, NoAnswer } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'

interface LeavingButtonProps {
  readonly children: string
  /** The order that begins it, and what it says. */
  readonly path: string
  readonly body: object
  readonly kind?: 'primary' | 'plain'
  readonly size?: 'normal' | 'large'
}

/** Leaves for the office's own page for signing in, and comes back from there. */
export function LeavingButton({ children, path, body, kind = 'plain', size = 'normal' }: LeavingButtonProps) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  // A browser that goes back shows the page as it was left: then the button waits for nothing.
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted) setBusy(false)
    }
    addEventListener('pageshow', shown)
    return () => removeEventListener('pageshow', shown)
  }, [])
  const leave = async () => {
    setBusy(true)
    setFault(undefined)
    try {
      const { url } = await ask<BegunSignOn>(path, { method: 'POST', body })
      location.assign(url)
    } catch (error) {
      setFault(error instanceof NoAnswer ? texts.value.network.lost : explain(error))
      setBusy(false)
    }
  }
  return (
    <div class="stack-s">
      <Button kind={kind} size={size} busy={isBusy} onPress={() => void leave()}>
        {children}
      </Button>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </div>
  )
}
