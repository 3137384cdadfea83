import { useState } from 'preact/hooks'
import type { TokenView } from '../../../../models/wire/apiTokens.ts'
import { SecretDialog } from '../../../parts/secret/SecretDialog.tsx'
import { dayName, timeOrDay } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { TokenDialog } from './TokenDialog.tsx'
import { type TokenActions, useTokens } from './useTokens.ts'
import { apiWords } from './words.ts'

/** Which other programs may ask, for what and until when. */
export function TokensSection() {
  const words = apiWords.value
  const actions = useTokens()
  const { view, fault } = actions.known
  const [isAsking, setAsking] = useState(false)
  const [secret, setSecret] = useState<string>()
  return (
    <section class="sheet panel stack-s" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{words.title}</h2>
      <p>{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={actions.again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view?.tokens.length === 0 ? <p>{words.none}</p> : null}
      <ul class="stack-s">
        {view?.tokens.map((token) => (
          <TokenRow key={token.id} token={token} actions={actions} />
        ))}
      </ul>
      <div role="alert">{actions.fault === undefined || isAsking ? null : <Fault>{actions.fault}</Fault>}</div>
      <div class="row">
        <Button
          onPress={() => {
            actions.forget()
            setAsking(true)
          }}
        >
          {words.add}
        </Button>
        <a href="/api/v1/">{words.description}</a>
        <a href="/webhooks">{words.webhooks}</a>
      </div>
      {isAsking ? (
        <TokenDialog
          actions={actions}
          onMade={(made) => {
            setAsking(false)
            setSecret(made)
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {secret === undefined ? null : (
        <SecretDialog
          title={words.made}
          lead={words.secretLead}
          label={words.secret}
          secret={secret}
          close={words.close}
          onClose={() => setSecret(undefined)}
        />
      )}
    </section>
  )
}

function TokenRow({ token, actions }: { readonly token: TokenView; readonly actions: TokenActions }) {
  const words = apiWords.value
  const { id, name, person, scopes, endsAt, usedAt, isDead } = token
  return (
    <li class="row spread">
      <div>
        <p>
          <span class="strong">{name}</span> {words.inNameOf(person.name)}
        </p>
        <p class="soft">{scopes.map((scope) => words.scopes[scope]).join('; ')}</p>
        <p class={isDead ? 'strong' : 'soft'}>
          {isDead ? words.dead : words.until(dayName(endsAt))},{' '}
          {usedAt === undefined ? words.neverUsed : words.used(timeOrDay(usedAt))}
        </p>
      </div>
      <Button
        kind="quiet"
        size="small"
        label={words.removeOf(name)}
        busy={actions.isBusy}
        onPress={() => void actions.remove(id)}
      >
        {words.remove}
      </Button>
    </li>
  )
}
