import { useState } from 'preact/hooks'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { endWithAgreement } from './agreeing.ts'
import { sayMade } from './sayMade.ts'
import { isMaking } from './useAgreements.ts'

/** What a clerk's dialog about the end of a request does with a date: `fault` says why it was refused. */
export function useAgreementEnding(requestId: string) {
  const [fault, setFault] = useState<string>()
  return {
    fault,
    isBusy: isMaking(requestId),
    agree: async (ending: Omit<Parameters<typeof endWithAgreement>[0], 'requestId'>): Promise<boolean> => {
      setFault(undefined)
      try {
        const agreed = await endWithAgreement({ requestId, ...ending })
        if (agreed) announce(sayMade(agreed))
        return agreed !== undefined
      } catch (error) {
        setFault(explain(error))
        return false
      }
    },
  }
}
