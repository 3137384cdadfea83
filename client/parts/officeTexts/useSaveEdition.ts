import { useState } from 'preact/hooks'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { digitalPagesWords } from '../digitalPages/words.ts'

/**
 * Saves what the office writes of its own, and says why it was refused; after another administrator's change only a
 * second save replaces it. `body` carries the edition that was on the screen.
 */
export function useSaveEdition(onOvertaken: () => Promise<unknown>) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const save = async (path: string, body: { readonly edition: number }): Promise<boolean> => {
    setBusy(true)
    setFault(undefined)
    try {
      await ask(path, { method: 'PUT', body })
      return true
    } catch (error) {
      const { edit } = digitalPagesWords.value
      const isOvertaken = error instanceof Refused && error.view.code === 'changedMeanwhile'
      if (isOvertaken) await onOvertaken()
      setFault([explain(error), edit.kept, isOvertaken ? edit.overtaken : ''].filter(Boolean).join(' '))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { save, isBusy, fault }
}
