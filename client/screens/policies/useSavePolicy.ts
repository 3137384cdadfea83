import { useState } from 'preact/hooks'
import { isSameScope } from '../../../models/domain/policies/scope.ts'
import type { EscalationPolicy } from '../../../models/domain/request/escalation.ts'
import type { PoliciesView, PolicyView } from '../../../models/wire/policies.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'

interface Saving {
  readonly policy: PolicyView
  /** By what the rules were seen over which the new ones were typed. */
  readonly seen: string
  readonly onSeen: (seen: string) => void
}

/**
 * Saves rules. Whoever was slower than somebody else reads what is saved now, and overwrites it only by saving once
 * more.
 */
export function useSavePolicy({ policy, seen, onSeen }: Saving) {
  const [theirs, setTheirs] = useState<PolicyView>()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()

  const forget = (): void => {
    setTheirs(undefined)
    setFault(undefined)
  }

  const save = async (steps: EscalationPolicy, reason: string): Promise<PoliciesView | undefined> => {
    setBusy(true)
    setFault(undefined)
    try {
      const body = { scope: policy.scope, steps, seen, ...(reason === '' ? {} : { reason }) }
      const view = await ask<PoliciesView>('/policies', { method: 'PUT', body })
      forget()
      return view
    } catch (error) {
      setFault(explain(error))
      if (error instanceof Refused && error.view.code === 'changedMeanwhile') await lookAgain()
      return undefined
    } finally {
      setBusy(false)
    }
  }

  const lookAgain = async (): Promise<void> => {
    const view = await ask<PoliciesView>('/policies').catch(() => undefined)
    const now = view?.policies.find(({ scope }) => isSameScope(scope, policy.scope))
    if (!now) return
    setTheirs(now)
    onSeen(now.seen)
  }

  return { save, isBusy, fault, theirs, forget }
}
