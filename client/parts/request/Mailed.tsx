import { IconMail } from '@tabler/icons-preact'
import type { Instant } from '../../../models/domain/clock.ts'
import { texts } from '../../state/language.ts'
import { clockTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'

/** Nothing else has reached this person, and a mail is on its way to them. Nobody knows whether they have read it. */
export function Mailed({ at }: { readonly at: Instant | undefined }) {
  if (at === undefined) return null
  return (
    <Badge bare tone="plain" Shape={IconMail}>
      {texts.value.board.mailedAt(clockTime(at))}
    </Badge>
  )
}
