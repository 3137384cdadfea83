import { useId, useState } from 'preact/hooks'
import type { Instant } from '../../../models/domain/clock.ts'
import { standingOf } from '../../../models/domain/webhooks/standing.ts'
import type { TryView, WebhookView } from '../../../models/wire/webhooks.ts'
import { STANDING_LOOKS } from '../../parts/channels/standingLooks.ts'
import { announce } from '../../state/announcer.ts'
import { dayAndTime, serverNow } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChannelStanding, ProofAwaited } from './Channel.tsx'
import { DeliveryLog } from './DeliveryLog.tsx'
import type { WebhookActions } from './useWebhooks.ts'
import { nameOf, took, webhookWords, whyOf } from './words.ts'

interface WebhookCardProps {
  readonly webhook: WebhookView
  readonly actions: WebhookActions
  readonly onAsk: (action: 'renew' | 'remove') => void
}

/** One address: whether it takes what it is sent, and what to do about it. */
export function WebhookCard({ webhook, actions, onAsk }: WebhookCardProps) {
  const words = webhookWords.value
  const id = useId()
  const [tried, setTried] = useState<TryView>()
  const [isLogOpen, setLogOpen] = useState(false)
  const { url, events, person, state, offBecause, failingSince, olderSecretUntil, madeBy, madeAt, waiting } = webhook
  const name = nameOf(webhook)
  const standing = standingOf(webhook)
  const isTesting = actions.isTesting(webhook.id)
  const [heardBefore, setHeardBefore] = useState<Instant>()
  const test = async () => {
    setHeardBefore(webhook.heardAt)
    const answer = (await actions.test(webhook.id))?.tried
    setTried(answer)
    if (answer) announce(resultOf(answer, webhook))
  }
  return (
    <section class="sheet panel stack-s" aria-labelledby={id}>
      <div class="row spread">
        <h2 id={id}>{name}</h2>
        <Badge {...STANDING_LOOKS[standing]}>{words.states[standing]}</Badge>
      </div>
      <p class="webhooks-url">{url}</p>
      {person ? (
        <ChannelStanding webhook={webhook} standing={standing} />
      ) : (
        <p>{events.map((event) => words.events[event]).join('; ')}</p>
      )}
      {state === 'unproven' && !person ? <p class="strong">{words.unprovenHint}</p> : null}
      {offBecause === undefined ? null : <Notice kind="warn">{words.off[offBecause]}</Notice>}
      {standing === 'failing' && failingSince !== undefined ? (
        <Notice kind="warn">{words.failing(dayAndTime(failingSince))}</Notice>
      ) : null}
      {waiting === 0 ? null : <p>{words.waiting(waiting)}</p>}
      {olderSecretUntil === undefined || olderSecretUntil <= serverNow() ? null : (
        <p class="soft">{words.olderSecret(dayAndTime(olderSecretUntil))}</p>
      )}
      <p class="soft">{words.madeBy(madeBy.name, dayAndTime(madeAt))}</p>
      {tried === undefined || isTesting ? null : person && tried.why === undefined ? (
        <ProofAwaited webhook={webhook} tried={tried} heardBefore={heardBefore} actions={actions} />
      ) : (
        <Notice kind={tried.why === undefined ? 'good' : 'fault'}>{resultOf(tried, webhook)}</Notice>
      )}
      <div class="row">
        <Button
          kind={state === 'on' ? 'plain' : 'primary'}
          size="small"
          busy={actions.isBusy}
          label={words.testOf(name)}
          onPress={() => void test()}
        >
          {isTesting ? words.testing : words.test}
        </Button>
        <Button size="small" busy={actions.isBusy} label={words.renewOf(name)} onPress={() => onAsk('renew')}>
          {words.renew}
        </Button>
        <Button
          size="small"
          kind="danger"
          busy={actions.isBusy}
          label={words.removeOf(name)}
          onPress={() => onAsk('remove')}
        >
          {words.remove}
        </Button>
      </div>
      <details onToggle={(event) => setLogOpen(event.currentTarget.open)}>
        <summary aria-label={words.logOf(name)}>{words.log}</summary>
        {isLogOpen ? <DeliveryLog webhook={webhook} /> : null}
      </details>
    </section>
  )
}

function resultOf(tried: TryView, { person }: WebhookView): string {
  const words = webhookWords.value
  if (tried.why !== undefined) return words.testFailed(whyOf(tried))
  return person ? words.channelTested(took(tried)[1]) : words.tested(...took(tried))
}
