import { useState } from 'preact/hooks'
import type { Parting, Target } from '../../../models/domain/request/request.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { faultsOf, isLeaving, leaveMessage, type MessageDraft, messageDraftOf } from './messageDraft.ts'
import { messageWords } from './words.ts'

interface Ended {
  readonly id: string
  readonly wanted: { readonly target: Target }
}

/** The message with which a request ends, as it is typed; for the one who was wanted, unless another is chosen. */
export function useMessageAnswers({ id, wanted }: Ended) {
  const kept = messageDraftOf(id)
  const wantedId = wanted.target.kind === 'person' ? wanted.target.personId : ''
  const draft: MessageDraft = { ...kept.value, personId: kept.value.personId || wantedId }
  const [hasTried, setTried] = useState(false)
  const [fault, setFault] = useState<string>()
  return {
    fault,
    isBusy: isLeaving(id),
    fields: {
      draft,
      faults: hasTried ? (faultsOf(draft) ?? {}) : {},
      onChange: (next: MessageDraft) => {
        kept.value = next
      },
    },
    isWhole: () => {
      setTried(true)
      return faultsOf(draft) === undefined
    },
    /** False: refused, or nobody answered, and `fault` says why. */
    leave: async (parting: Parting): Promise<boolean> => {
      setFault(undefined)
      try {
        const message = await leaveMessage(id, draft, { requestId: id, ...parting })
        announce(messageWords.value.saved(message.for.name))
        return true
      } catch (error) {
        setFault(explain(error))
        return false
      }
    },
    draft,
  }
}
