import { isOwnPath } from '../../../models/domain/signOn/signOn.ts'
import { office } from '../../state/office.ts'
import { OfficeAccountButton } from './OfficeAccountButton.tsx'
import { SignOnRefused } from './SignOnRefused.tsx'
import { signOnWords } from './words.ts'

interface OfficeAccountEntranceProps {
  readonly to: string | undefined
  /** Why the last attempt let nobody in. */
  readonly why: string | undefined
}

/** On the page for signing in, where the office has accounts of its own. */
export function OfficeAccountEntrance({ to, why }: OfficeAccountEntranceProps) {
  const isOnly = office.value?.signOn === 'only'
  return (
    <>
      <SignOnRefused why={why} />
      {office.value?.signOn ? (
        <section class="entrance-form sheet stack" aria-label={signOnWords.value.enter}>
          <OfficeAccountButton to={to !== undefined && isOwnPath(to) ? to : '/'} kind={isOnly ? 'primary' : 'plain'} />
          <p class="hint">{signOnWords.value.enterHint}</p>
          {isOnly ? <p class="hint">{signOnWords.value.onlyHint}</p> : null}
        </section>
      ) : null}
    </>
  )
}
