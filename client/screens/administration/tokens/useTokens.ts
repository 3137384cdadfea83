import { useState } from 'preact/hooks'
import type { TokenBody, TokensView } from '../../../../models/wire/apiTokens.ts'
import { announce } from '../../../state/announcer.ts'
import { ask, Refused } from '../../../state/api.ts'
import { explain } from '../../../state/explain.ts'
import { useQuery } from '../../../state/useQuery.ts'
import { apiWords } from './words.ts'

/** The tokens of other programs, and what can be done with them. */
export function useTokens() {
  const words = apiWords.value
  const { known, again } = useQuery<TokensView>('/api-tokens')
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()

  const send = async (order: () => Promise<TokensView>, said: string): Promise<TokensView | undefined> => {
    if (isBusy) return undefined
    setBusy(true)
    setFault(undefined)
    try {
      const answer = await order()
      announce(said)
      await again()
      return answer
    } catch (error) {
      const isRole = error instanceof Refused && error.view.detail.where === 'scope'
      setFault(isRole ? words.roleLacking : explain(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }

  return {
    known,
    again,
    isBusy,
    fault,
    forget: () => setFault(undefined),
    /** The new token, which is told once. */
    make: async (body: TokenBody): Promise<string | undefined> =>
      (await send(() => ask<TokensView>('/api-tokens', { method: 'POST', body }), words.made))?.secret,
    remove: (id: string) => send(() => ask<TokensView>(`/api-tokens/${id}`, { method: 'DELETE' }), words.removed),
  }
}

export type TokenActions = ReturnType<typeof useTokens>
