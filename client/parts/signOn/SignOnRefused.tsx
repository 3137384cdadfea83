import { SIGN_ON_REFUSALS } from '../../../models/domain/signOn/signOn.ts'
import { Notice } from '../../ui/Notice.tsx'
import { signOnWords } from './words.ts'

/** Why nobody was let in, in a sentence; an address that says anything else says nothing. */
export function SignOnRefused({ why }: { readonly why: string | undefined }) {
  const refusal = SIGN_ON_REFUSALS.find((each) => each === why)
  return (
    <div role="alert">
      {refusal === undefined ? null : <Notice kind="warn">{signOnWords.value.refused[refusal]}</Notice>}
    </div>
  )
}
