import { LeavingButton } from './LeavingButton.tsx'
import { signOnWords } from './words.ts'

interface OfficeAccountButtonProps {
  /** The page of ours that is opened afterwards. */
  readonly to: string
  /** Of the invitation that is taken up by it. */
  readonly secret?: string
  readonly kind?: 'primary' | 'plain'
}

export function OfficeAccountButton({ to, secret, kind = 'plain' }: OfficeAccountButtonProps) {
  const body = { to, ...(secret === undefined ? {} : { secret }) }
  return (
    <LeavingButton path="/sign-on" body={body} kind={kind} size="large">
      {signOnWords.value.enter}
    </LeavingButton>
  )
}
