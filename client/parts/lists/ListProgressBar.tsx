import { LIST_STEPS, type ListProgress } from '../../../models/domain/lists/listProgress.ts'
import { language } from '../../state/language.ts'
import './lists.css'
import type { ListState } from './useListImport.ts'
import { listWords } from './words.ts'

/** How far the server has come, for the eye: what is spoken of it is each new step. */
export function ListProgressBar({ state }: { readonly state: ListState<unknown, unknown> }) {
  const text = listWords.value
  const { busy, progress } = state
  if (busy === undefined) return null
  const step = progress ? text.steps[progress.step] : text.checking
  return (
    <div class="list-progress">
      <p class="soft">{progress && progress.of > 0 ? doneText(progress) : step}</p>
      <progress aria-label={step} max={1} value={progress ? shareOf(progress) : undefined} />
    </div>
  )
}

function doneText({ step, done, of }: ListProgress): string {
  const number = (count: number) => count.toLocaleString(language.value)
  return listWords.value.stepDone(listWords.value.steps[step], number(done), number(of))
}

/** All steps are one way, and each is as long as the others: it never goes back. */
function shareOf({ step, done, of }: ListProgress): number {
  return (LIST_STEPS.indexOf(step) + (of > 0 ? Math.min(done / of, 1) : 0)) / LIST_STEPS.length
}
