import { useState } from 'preact/hooks'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'

/** One order at a time: said when it was done, and why when it was refused. */
export function usePress(again: () => Promise<void>) {
  const [busy, setBusy] = useState<string>()
  const [fault, setFault] = useState<string>()
  const press = async (name: string, order: () => Promise<unknown>, done: string): Promise<void> => {
    if (busy !== undefined) return
    setBusy(name)
    setFault(undefined)
    try {
      await order()
      announce(done)
    } catch (error) {
      setFault(explain(error))
    }
    await again()
    setBusy(undefined)
  }
  return { busy, fault, press }
}
