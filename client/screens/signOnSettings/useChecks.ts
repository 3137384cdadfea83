import { useRef, useState } from 'preact/hooks'
import { isIssuer } from '../../../models/wire/issuer.ts'
import type { SignOnFinding, SignOnFindings } from '../../../models/wire/signOn.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'

interface Typed {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
}

export interface Checks {
  readonly check: (typed: Typed) => Promise<void>
  readonly isBusy: boolean
  readonly findings: readonly SignOnFinding[]
  readonly fault: string | undefined
}

/** Has what was typed tried at the provider; of two that overlap the later one counts. */
export function useChecks(): Checks {
  const last = useRef(0)
  const [isBusy, setBusy] = useState(false)
  const [findings, setFindings] = useState<readonly SignOnFinding[]>([])
  const [fault, setFault] = useState<string>()
  const check = async ({ issuer, clientId, secret }: Typed) => {
    last.current += 1
    const mine = last.current
    const isKnown = isIssuer(issuer)
    setBusy(isKnown)
    setFault(isKnown ? undefined : signOnWords.value.missing.issuer)
    // What was found of another address says nothing of this one.
    if (!isKnown) return setFindings([])
    try {
      const body = { issuer, ...(clientId === '' ? {} : { clientId }), ...(secret === '' ? {} : { secret }) }
      const found = await ask<SignOnFindings>('/sign-on/checks', { method: 'POST', body })
      if (mine === last.current) setFindings(found.findings)
    } catch (error) {
      if (mine !== last.current) return
      setFindings([])
      setFault(explain(error))
    } finally {
      if (mine === last.current) setBusy(false)
    }
  }
  return { check, isBusy, findings, fault }
}
