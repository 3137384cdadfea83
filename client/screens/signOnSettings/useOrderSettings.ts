import { useState } from 'preact/hooks'
import type { RefusalCode } from '../../../models/domain/errors.ts'
import type { SignOnBody } from '../../../models/wire/signOn.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'

/** One press that changes the settings; the page shows what is saved then, whoever has saved it. */
export function useOrderSettings(again: () => Promise<void>) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const order = async (body: SignOnBody): Promise<'done' | RefusalCode | undefined> => {
    if (isBusy) return undefined
    setBusy(true)
    setFault(undefined)
    try {
      await ask('/sign-on', { method: 'PUT', body })
      return 'done'
    } catch (error) {
      setFault(explain(error))
      return error instanceof Refused ? error.view.code : undefined
    } finally {
      await again()
      setBusy(false)
    }
  }
  return { order, isBusy, fault }
}
