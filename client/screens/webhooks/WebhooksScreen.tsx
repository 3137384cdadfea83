import { IconPlugConnected, IconPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { WebhookView } from '../../../models/wire/webhooks.ts'
import { SecretDialog } from '../../parts/secret/SecretDialog.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { AskDialog } from './AskDialog.tsx'
import { useWebhooks } from './useWebhooks.ts'
import { WebhookCard } from './WebhookCard.tsx'
import { WebhookDialog } from './WebhookDialog.tsx'
import { webhookWords } from './words.ts'
import './webhooks.css'

type Opened =
  | { readonly kind: 'make' }
  | { readonly kind: 'secret'; readonly secret: string; readonly isNew: boolean }
  | { readonly kind: 'renew' | 'remove'; readonly webhook: WebhookView }

/** Which other programs are told what happens, whether they take it, and what to do about those that do not. */
export function WebhooksScreen() {
  const words = webhookWords.value
  const actions = useWebhooks()
  const { view, fault } = actions.known
  const [opened, setOpened] = useState<Opened>()
  const open = (next: Opened | undefined) => {
    actions.forget()
    setOpened(next)
  }
  const close = () => open(undefined)
  const isListed = view !== undefined && view.hosts.length > 0
  return (
    <Screen title={words.title} class="webhooks stack">
      <p>{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={actions.again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="sheet panel soft">{words.loading}</p> : null}
      {isListed ? (
        <>
          <p class="webhooks-url">{words.hosts(view.hosts.join(', '))}</p>
          <div class="row">
            <Button kind="primary" onPress={() => open({ kind: 'make' })}>
              <IconPlus size={20} aria-hidden="true" />
              {words.add}
            </Button>
          </div>
        </>
      ) : null}
      {view && (!isListed || view.webhooks.length === 0) ? (
        <div class="sheet">
          <EmptyState icon={<IconPlugConnected size={48} />} title={isListed ? words.none : words.noHosts}>
            <p>{isListed ? words.noneHint : words.noHostsHint}</p>
          </EmptyState>
        </div>
      ) : null}
      <div role="alert">{actions.fault === undefined || opened ? null : <Fault>{actions.fault}</Fault>}</div>
      {view?.webhooks.map((webhook) => (
        <WebhookCard key={webhook.id} webhook={webhook} actions={actions} onAsk={(kind) => open({ kind, webhook })} />
      ))}
      {opened?.kind === 'make' ? (
        <WebhookDialog
          actions={actions}
          maySendLinks={view?.maySendLinks === true}
          onMade={(secret) => open({ kind: 'secret', secret, isNew: true })}
          onClose={close}
        />
      ) : null}
      {opened?.kind === 'renew' || opened?.kind === 'remove' ? (
        <AskDialog
          webhook={opened.webhook}
          action={opened.kind}
          actions={actions}
          onRenewed={(secret) => open({ kind: 'secret', secret, isNew: false })}
          onClose={close}
        />
      ) : null}
      {opened?.kind === 'secret' ? (
        <SecretDialog
          title={opened.isNew ? words.made : words.secret}
          lead={opened.isNew ? words.secretLead : words.secretRenewed}
          label={words.secret}
          secret={opened.secret}
          close={words.close}
          onClose={close}
        />
      ) : null}
    </Screen>
  )
}
