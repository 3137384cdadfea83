import { Tick } from '../Tick.tsx'
import { words } from '../words.ts'

interface MailTickProps {
  readonly canMail: boolean
  readonly hasMail: boolean
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** Only in an office that mails; where the person has no address, it says so. */
export function MailTick({ canMail, hasMail, value, onChange }: MailTickProps) {
  const { invite } = words.value
  if (!canMail) return null
  if (!hasMail) return <p class="soft">{invite.noMail}</p>
  return (
    <Tick value={value} onChange={onChange}>
      {invite.mail}
    </Tick>
  )
}
