import { useEffect, useState } from 'preact/hooks'
import { isSecretLike } from '../../../models/domain/accounts/invitation.ts'
import { plainCode } from '../../../models/domain/typedCode.ts'
import type { InvitationView } from '../../../models/wire/invitations.ts'
import { ask, NoAnswer, Refused } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { office } from '../../state/office.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { ClaimForm } from './ClaimForm.tsx'
import { CodeForm } from './CodeForm.tsx'
import { words } from './invitationWords.ts'

/** Why a link is of no use, for whoever holds it. */
type Useless = keyof typeof words.value.refused

/**
 * Opened by a one-time link, or by its address and a code typed from a slip of paper. The secret is in the fragment and
 * goes in the body: it never reaches a log.
 */
export function InvitationScreen() {
  const said = words.value
  const [secret, setSecret] = useState(() => plainCode(location.hash.slice(1)))
  const [invitation, setInvitation] = useState<InvitationView>()
  const [useless, setUseless] = useState<Useless>()
  const [fault, setFault] = useState<string>()
  const look = async (code: string) => {
    setFault(undefined)
    setUseless(undefined)
    try {
      setInvitation(await ask<InvitationView>('/invitations/look', { method: 'POST', body: { secret: code } }))
    } catch (error) {
      const why = uselessBy(error)
      if (why) setUseless(why)
      else setFault(error instanceof NoAnswer ? texts.value.network.lost : explain(error))
    }
  }
  const isWhole = isSecretLike(secret)
  useEffect(() => {
    if (isWhole) void look(secret)
  }, [secret])
  const [isByCode] = useState(secret === '')
  // Where a password opens nothing, none is chosen here.
  const isOnly = office.value?.signOn === 'only'
  const title = invitation && !isOnly ? said.titles[invitation.purpose] : isByCode ? said.byCode : said.title
  return (
    <Screen title={title} class="entrance">
      {useless === undefined ? null : <Dead why={useless} />}
      {invitation && useless === undefined ? (
        <ClaimForm invitation={invitation} secret={secret} onUseless={(error) => setUseless(uselessBy(error))} />
      ) : null}
      {isWhole && !invitation && useless === undefined && fault === undefined ? (
        <p class="soft">{said.loading}</p>
      ) : null}
      {invitation || (isWhole && useless === undefined && fault === undefined) ? null : (
        <CodeForm
          fault={fault}
          onCode={(code) => {
            // The same once more, where nobody answered.
            if (code === secret) void look(code)
            else setSecret(code)
          }}
        />
      )}
    </Screen>
  )
}

function uselessBy(error: unknown): Useless | undefined {
  if (!(error instanceof Refused)) return undefined
  const { code } = error.view
  return code === 'notFound' || code === 'linkUsed' || code === 'linkExpired' ? code : undefined
}

/** What happened to it, whom to ask, and the way on for who has an account already. */
function Dead({ why }: { readonly why: Useless }) {
  const said = words.value
  return (
    <div role="alert">
      <Notice kind="warn">
        <p>{said.refused[why]}</p>
        <p>{said.whomToAsk}</p>
        <div class="row">
          <a class="button" href="/sign-in">
            {said.toSignIn}
          </a>
        </div>
      </Notice>
    </div>
  )
}
