import { useState } from 'preact/hooks'
import { type Problem, problemKey, stops } from '../../../../models/domain/directory/problems.ts'
import type { EditReceipt } from '../../../../models/wire/directory.ts'
import { ask, Refused } from '../../../state/api.ts'
import { explain } from '../../../state/explain.ts'
import { reload } from '../items.ts'
import { words } from '../words.ts'

interface Edit {
  readonly path: string
  readonly body: object
}

/**
 * Sends a change of the directory. What it would break is shown first; sent again, what was shown is accepted. Where
 * something stops it, or somebody was faster, it says so.
 */
export function useEdit(onDone: (receipt: EditReceipt) => void) {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const [breaks, setBreaks] = useState<readonly Problem[]>([])
  const send = async ({ path, body }: Edit) => {
    setBusy(true)
    setFault(undefined)
    try {
      const confirmed = breaks.filter((problem) => !stops(problem)).map(problemKey)
      const receipt = await ask<EditReceipt>(path, { method: 'POST', body: { ...body, confirmed } })
      await reload()
      onDone(receipt)
    } catch (error) {
      const view = error instanceof Refused ? error.view : undefined
      const found = view?.code === 'directoryProblems' ? (view.detail.breaks ?? []) : []
      setBreaks(found)
      // The notice above the fields shows what it is now.
      if (view?.code === 'changedMeanwhile') await reload()
      if (found.length === 0) setFault(explain(error))
      else if (!found.some(stops)) setFault(words.value.breaksMore)
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    fault,
    breaks,
    send,
    /** What was shown and only has to be accepted. */
    isAsking: breaks.length > 0 && !breaks.some(stops),
    /** Something was typed since: what was shown may no longer be so. */
    forget: () => {
      setBreaks([])
      setFault(undefined)
    },
  }
}
