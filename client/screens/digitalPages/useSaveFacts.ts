import { useState } from 'preact/hooks'
import type { OfficeFacts } from '../../../models/domain/digitalPages/officeFacts.ts'
import type { DigitalPagesView } from '../../../models/wire/digitalPages.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'
import { ask, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'

/** Saves, and says why it was refused; after another administrator's change only a second save replaces it. */
export function useSaveFacts(onOvertaken: () => Promise<unknown>) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const save = async (edition: number, facts: OfficeFacts): Promise<boolean> => {
    setBusy(true)
    setFault(undefined)
    try {
      await ask<DigitalPagesView>('/digital-pages', { method: 'PUT', body: { edition, facts } })
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
