import { SIGN_ON_REFUSALS, type SignOnRefusal } from '../../../models/domain/signOn/signOn.ts'
import { office } from '../../state/office.ts'
import { Notice } from '../../ui/Notice.tsx'
import { signOnWords } from './words.ts'

interface SignOnRefusedProps {
  readonly why: string | undefined
  /** Whoever reads it is the administrator, who has tried it. */
  readonly isTest?: boolean
}

/** Why nobody was let in, and what this reader can do about it; an address that says anything else says nothing. */
export function SignOnRefused({ why, isTest = false }: SignOnRefusedProps) {
  const refusal = SIGN_ON_REFUSALS.find((each) => each === why)
  const whatNow = isTest ? forAdministrator : forEverybody
  return (
    <div role="alert">
      {refusal === undefined ? null : (
        <Notice kind="warn">{[signOnWords.value.refused[refusal], ...whatNow(refusal)].join(' ')}</Notice>
      )}
    </div>
  )
}

function forAdministrator(refusal: SignOnRefusal): readonly string[] {
  const more: Partial<Record<SignOnRefusal, string>> = signOnWords.value.refusedTest
  return [more[refusal] ?? ''].filter(Boolean)
}

/** It is not in this person's hands, nor in the administrator's at once. */
const OUT_OF_ORDER: readonly SignOnRefusal[] = ['providerSilent', 'clock', 'unproven']

function forEverybody(refusal: SignOnRefusal): readonly string[] {
  const { tell, password, only } = signOnWords.value.refusedHere
  if (!OUT_OF_ORDER.includes(refusal)) return []
  if (office.value?.signOn === 'only') return [only]
  return refusal === 'providerSilent' ? [password] : [tell, password]
}
