import { useState } from 'preact/hooks'
import { ask, NoAnswer } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { words } from './words.ts'

type Order = NonNullable<Parameters<typeof ask>[1]>

/** One order at a time: whether it is on its way, and why it was refused. Nothing that was typed goes with a refusal. */
export function useOrder() {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  /** What was answered; `undefined`: refused, and `fault` says why. An answer without a body is an empty object. */
  const send = async <T extends object>(path: string, order: Order): Promise<T | undefined> => {
    setBusy(true)
    setFault(undefined)
    try {
      return (await ask<T | undefined>(path, order)) ?? ({} as T)
    } catch (error) {
      setFault(error instanceof NoAnswer ? words.value.unknownResult : explain(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { send, isBusy, fault, setFault }
}
