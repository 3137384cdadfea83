import { CONTACT_LIMITS, type Contact } from '../../../models/domain/messages/message.ts'
import { personalDataIn } from '../../../models/domain/request/personalData.ts'
import type { Parting } from '../../../models/domain/request/request.ts'
import type { TakenMessageView } from '../../../models/wire/messages.ts'
import { forgetDraftsOf, unwrittenDraftOf } from '../../state/drafts.ts'
import { sending, sendOnce } from '../../state/sendOnce.ts'
import { messageWords } from './words.ts'

/** What somebody types of a message: in memory alone, so that nobody finds a client's number in the browser. */
export interface MessageDraft extends Contact {
  readonly personId: string
}

const NOTHING_TYPED: MessageDraft = { personId: '', who: '', reach: '', about: '' }

/** `occasion`: the request that ends with it, or the counter. */
const keyOf = (occasion: string): string => `message.${occasion}`

export const messageDraftOf = (occasion: string) => unwrittenDraftOf(keyOf(occasion), NOTHING_TYPED)
export const forgetMessageDraft = (occasion: string): void => forgetDraftsOf(keyOf(occasion))
export const isLeaving = (occasion: string): boolean => sending.value.has(keyOf(occasion))

export type MessageFaults = Partial<Record<keyof MessageDraft, string>>

/** What is missing, and a PESEL where one was typed; undefined: it can be sent. */
export function faultsOf(draft: MessageDraft): MessageFaults | undefined {
  const { missing, pesel } = messageWords.value
  const faults: MessageFaults = {}
  for (const field of ['personId', ...Object.keys(CONTACT_LIMITS)] as (keyof MessageDraft)[]) {
    if (draft[field].trim() === '') faults[field] = missing[field]
    else if (field !== 'personId' && personalDataIn(draft[field]) === 'pesel') faults[field] = pesel
  }
  return Object.keys(faults).length === 0 ? undefined : faults
}

/** Saves it, and ends the request whose outcome it is. What was typed is forgotten when it is saved. */
export async function leaveMessage(
  occasion: string,
  draft: MessageDraft,
  ending: Parting & { readonly requestId?: string } = {},
): Promise<TakenMessageView> {
  const message = await sendOnce<TakenMessageView>(keyOf(occasion), '/messages', { ...draft, ...ending }, 'personal')
  forgetMessageDraft(occasion)
  return message
}
