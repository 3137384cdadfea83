import { useEffect, useState } from 'preact/hooks'
import type { BegunSignOn } from '../../../models/wire/signOn.ts'
import { ask, NoAnswer } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { signOnWords } from './words.ts'

interface OfficeAccountButtonProps {
  /** The page of ours that is opened afterwards. */
  readonly to: string
  /** Of the invitation that is taken up by it. */
  readonly secret?: string
  readonly kind?: 'primary' | 'plain'
}

/** Leaves for the office's own page for signing in, and comes back from there. */
export function OfficeAccountButton({ to, secret, kind = 'plain' }: OfficeAccountButtonProps) {
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
      const body = { to, ...(secret === undefined ? {} : { secret }) }
      const { url } = await ask<BegunSignOn>('/sign-on', { method: 'POST', body })
      location.assign(url)
    } catch (error) {
      setFault(error instanceof NoAnswer ? texts.value.network.lost : explain(error))
      setBusy(false)
    }
  }
  return (
    <div class="stack-s">
      <Button kind={kind} size="large" busy={isBusy} onPress={() => void leave()}>
        {signOnWords.value.enter}
      </Button>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </div>
  )
}
