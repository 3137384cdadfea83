import type { InvitationPurpose } from '../../../models/domain/accounts/invitation.ts'
import { office } from '../../state/office.ts'
import { OfficeAccountButton } from './OfficeAccountButton.tsx'
import { signOnWords } from './words.ts'

interface OfficeAccountInsteadProps {
  readonly secret: string
  readonly purpose: InvitationPurpose
}

/** Whoever was invited may use the office's account, and needs no password of Parter then; where it is the only way in, they do. */
export function OfficeAccountInstead({ secret, purpose }: OfficeAccountInsteadProps) {
  const words = signOnWords.value
  const isOnly = office.value?.signOn === 'only'
  return (
    <section class="entrance-form sheet stack" aria-label={words.enter}>
      <p>{isOnly ? words.insteadOfAll : purpose === 'reset' ? words.insteadReset : words.instead}</p>
      <OfficeAccountButton to="/" secret={secret} kind={isOnly ? 'primary' : 'plain'} />
    </section>
  )
}
