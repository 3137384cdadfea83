import { LONGEST_NOTE } from '../../../models/domain/request/note.ts'
import { personalDataIn } from '../../../models/domain/request/personalData.ts'
import { texts } from '../../state/language.ts'

/** Why the server would refuse this note. */
export function noteFault(note: string): string | undefined {
  const { counter } = texts.value
  const found = personalDataIn(note)
  if (found !== undefined) return found === 'pesel' ? counter.notePesel : counter.notePhone
  const excess = note.trim().length - LONGEST_NOTE
  return excess > 0 ? counter.noteLong(excess) : undefined
}
