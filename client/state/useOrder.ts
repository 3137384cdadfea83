import { useState } from 'preact/hooks'
import { announce } from './announcer.ts'
import { explain } from './explain.ts'

/** The one order of a dialog, which closes when it is done; what was refused is said in it. */
export function useOrder(onClose: () => void) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const give = async (order: () => Promise<string>): Promise<void> => {
    setBusy(true)
    setFault(undefined)
    try {
      announce(await order())
      onClose()
    } catch (error) {
      setFault(explain(error))
      setBusy(false)
    }
  }
  /** What was done is said in the words that the order answers with. */
  return { isBusy, fault, give: (order: () => Promise<string>) => void give(order) }
}
