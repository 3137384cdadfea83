import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '../../../models/domain/clock.ts'
import type { WebhookStanding } from '../../../models/domain/webhooks/standing.ts'
import { MOST_UNCONFIRMED } from '../../../models/domain/webhooks/webhook.ts'
import type { TryView, WebhookView } from '../../../models/wire/webhooks.ts'
import { announce } from '../../state/announcer.ts'
import { dayAndTime } from '../../state/time.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { WebhookActions } from './useWebhooks.ts'
import { took, webhookWords } from './words.ts'

const LOOK_EVERY_MS = 3_000
/** Whoever has it in the hand has pressed by then. */
const LOOKED_FOR_MS = 90_000

interface ChannelStandingProps {
  readonly webhook: WebhookView
  readonly standing: WebhookStanding
}

/** Whether this person can be called by it today, and since when that is known. */
export function ChannelStanding({ webhook: { heardAt }, standing }: ChannelStandingProps) {
  const words = webhookWords.value
  return (
    <>
      <p>
        {words.channelLead} {heardAt === undefined ? words.neverHeard : words.heard(dayAndTime(heardAt))}
      </p>
      {standing === 'unproven' ? <p class="strong">{words.channelUnproven}</p> : null}
      {standing === 'silent' ? <Notice kind="warn">{words.silent(MOST_UNCONFIRMED)}</Notice> : null}
      {standing === 'unheard' ? <Notice kind="warn">{words.unheardToday}</Notice> : null}
    </>
  )
}

interface ProofAwaitedProps {
  readonly webhook: WebhookView
  readonly tried: TryView
  /** When a receipt had come last before the test was sent: it may be back before its answer is. */
  readonly heardBefore: Instant | undefined
  readonly actions: WebhookActions
}

/** The program has taken the test; the channel works when it has come back from the telephone. */
export function ProofAwaited({ webhook: { heardAt }, tried, heardBefore, actions }: ProofAwaitedProps) {
  const words = webhookWords.value
  const [isTooLong, setTooLong] = useState(false)
  const isProven = heardAt !== heardBefore
  useEffect(() => {
    if (isProven) return announce(words.channelProven)
    const look = setInterval(() => void actions.again(), LOOK_EVERY_MS)
    const end = setTimeout(() => {
      clearInterval(look)
      setTooLong(true)
    }, LOOKED_FOR_MS)
    return () => {
      clearInterval(look)
      clearTimeout(end)
    }
    // Begun anew when it has come, and not whenever the page is drawn.
  }, [isProven])
  if (isProven) return <Notice kind="good">{words.channelProven}</Notice>
  if (isTooLong) return <Notice kind="warn">{words.channelSilent}</Notice>
  return <Notice kind="info">{words.channelTested(took(tried)[1])}</Notice>
}
