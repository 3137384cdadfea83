import { effect, signal } from '@preact/signals'
import { LONGEST_NOTE } from '../../../models/domain/request/note.ts'
import { firstTexts } from '../../state/language.ts'
import { loadChunk } from '../../state/loadChunk.ts'
import { ringingStands } from '../../state/pageStands.ts'

/** Comes with the page, and before anybody has typed a number. */
const rules = signal<typeof import('../../../models/domain/request/personalData.ts')>()
effect(() => {
  if (!ringingStands.value) return
  void loadChunk(() => import('../../../models/domain/request/personalData.ts')).then((loaded) => {
    rules.value = loaded
  })
})

/** Why the server would refuse this note. */
export function noteFault(note: string): string | undefined {
  const { counter } = firstTexts.value
  const found = rules.value?.personalDataIn(note)
  if (found !== undefined) return found === 'pesel' ? counter.notePesel : counter.notePhone
  const excess = note.trim().length - LONGEST_NOTE
  return excess > 0 ? counter.noteLong(excess) : undefined
}
