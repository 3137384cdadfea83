import type { InvitationPurpose } from '../../../models/domain/accounts/invitation.ts'
import { OfficeAccountButton } from './OfficeAccountButton.tsx'
import { signOnWords } from './words.ts'

interface OfficeAccountInsteadProps {
  readonly secret: string
  readonly purpose: InvitationPurpose
}

/** Whoever was invited may use the office's account, and needs no password of Parter then. */
export function OfficeAccountInstead({ secret, purpose }: OfficeAccountInsteadProps) {
  const words = signOnWords.value
  return (
    <section class="entrance-form sheet stack" aria-label={words.enter}>
      <p>{purpose === 'reset' ? words.insteadReset : words.instead}</p>
      <OfficeAccountButton to="/" secret={secret} />
    </section>
  )
}
