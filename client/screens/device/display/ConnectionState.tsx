import { displayWords } from '../../../parts/displayWords.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { path } from '../connection.ts'

/** What is shown may be out of date: said in words, for as long as it lasts. */
export function ConnectionState() {
  const words = displayWords.value
  const { kind } = path.value
  return (
    <div role="status" class="display-line">
      {kind === 'alive' || kind === 'connecting' ? null : (
        <Notice kind="fault">{kind === 'silent' ? words.lost : words.sick}</Notice>
      )}
    </div>
  )
}
