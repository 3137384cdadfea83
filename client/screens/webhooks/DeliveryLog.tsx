import { useState } from 'preact/hooks'
import type { DeliveriesView, DeliveryView, WebhookView } from '../../../models/wire/webhooks.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { timeOrDay } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { nameOf, took, webhookWords, whyOf } from './words.ts'

/** What was sent to one address in the last days, and what became of it. */
export function DeliveryLog({ webhook }: { readonly webhook: WebhookView }) {
  const words = webhookWords.value
  const path = `/webhooks/${webhook.id}/deliveries`
  const { known, again } = useQuery<DeliveriesView>(path)
  const { view, fault } = known
  const [busy, setBusy] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const sendAgain = async ({ id }: DeliveryView) => {
    if (busy !== undefined) return
    setBusy(id)
    setRefused(undefined)
    try {
      await ask(`${path}/${id}/again`, { method: 'POST' })
      announce(words.againDone)
      await again()
    } catch (error) {
      setRefused(explain(error))
    } finally {
      setBusy(undefined)
    }
  }
  // A call that was not sent in its time is not sent at another.
  const isSentAgain = webhook.state === 'on' && !webhook.person
  const actions: Column<DeliveryView> = {
    key: 'actions',
    title: words.columns.actions,
    cell: (delivery) =>
      delivery.state === 'waiting' ? null : (
        <Button
          size="small"
          busy={busy === delivery.id}
          label={words.againOf(words.events[delivery.event], delivery.code)}
          onPress={() => void sendAgain(delivery)}
        >
          {words.again}
        </Button>
      ),
  }
  const columns: readonly Column<DeliveryView>[] = [
    { key: 'code', title: words.columns.code, cell: ({ code }) => code },
    { key: 'what', title: words.columns.what, cell: ({ event }) => words.events[event] },
    { key: 'when', title: words.columns.when, cell: ({ happenedAt }) => timeOrDay(happenedAt) },
    { key: 'state', title: words.columns.state, cell: (delivery) => <StateCell {...delivery} /> },
    ...(isSentAgain ? [actions] : []),
  ]
  return (
    <div class="stack-s">
      {fault === undefined ? null : (
        <LoadFailed what={words.logFailed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.logLoading}</p> : null}
      {view?.deliveries.length === 0 ? <p>{words.logEmpty}</p> : null}
      {view && view.deliveries.length > 0 ? (
        <DataTable
          caption={words.logOf(nameOf(webhook))}
          quietCaption
          isCardsWhenNarrow
          columns={columns}
          rows={view.deliveries}
          rowKey={({ id }) => id}
        />
      ) : null}
      <div role="alert">{refused === undefined ? null : <Fault>{refused}</Fault>}</div>
      <div class="row">
        <Button size="small" kind="quiet" onPress={() => void again()}>
          {words.refresh}
        </Button>
      </div>
    </div>
  )
}

function StateCell(delivery: DeliveryView) {
  const words = webhookWords.value
  const { state, tries, nextAt, why } = delivery
  return (
    <div>
      <p class="strong">{words.deliveryStates[state]}</p>
      {state === 'delivered' ? <p class="soft">{words.took(...took(delivery))}</p> : null}
      {why === undefined ? null : <p>{whyOf(delivery)}</p>}
      {tries > 1 || why !== undefined ? (
        <p class="soft">
          {[words.tries(tries), ...(nextAt === undefined ? [] : [words.next(timeOrDay(nextAt))])].join(', ')}
        </p>
      ) : null}
    </div>
  )
}
