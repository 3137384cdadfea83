import { useSignal } from '@preact/signals'
import { IconPencil } from '@tabler/icons-preact'
import type { RequestView } from '../../../models/wire/views.ts'
import { NeedList } from '../../parts/request/NeedList.tsx'
import { said, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import { RequestCard } from './RequestCard.tsx'
import { Unattended } from './Unattended.tsx'

const VisitDialog = later(async () => (await import('./dialogs/VisitDialog.tsx')).VisitDialog)

/**
 * One client: what holds for all of their requests once, and the requests below it. A client with one request has it all
 * on its card; when another joins, the card stays where it is, with what is open or typed in it.
 */
export function VisitCard({ requests }: { readonly requests: readonly RequestView[] }) {
  const { visit: words } = texts.value
  const isAsking = useSignal(false)
  const open = requests.filter(({ status }) => status !== 'ended')
  const isAlone = requests.length < 2
  const [first] = open.length > 0 ? open : requests
  if (!first) return null
  const codes = requests.map(({ code }) => code).join(', ')
  const facts = [said(first.place.name), first.note ? `„${first.note}”` : undefined].filter(
    (fact) => fact !== undefined,
  )
  const headingId = `visit-${first.visitId}`
  return (
    <section
      class={isAlone ? 'visit' : 'visit visit-several sheet'}
      {...(isAlone ? {} : { 'aria-labelledby': headingId })}
    >
      {isAlone ? null : (
        <header class="visit-head">
          <div class="card-top">
            <h3 class="card-title" id={headingId}>
              {words.title(requests.length)} <span class="card-code">{codes}</span>
            </h3>
            {open.length === 0 ? null : (
              <Button kind="quiet" size="small" label={words.amendLabel(codes)} onPress={() => (isAsking.value = true)}>
                <IconPencil size={20} aria-hidden="true" />
                {words.amend}
              </Button>
            )}
          </div>
          <div class="card-about">
            <NeedList needs={first.needs} />
            <p class="soft">{facts.join(' · ')}</p>
          </div>
        </header>
      )}
      <Unattended request={first} codes={codes} />
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} isAlone={isAlone} />
      ))}
      {isAsking.value ? <VisitDialog request={first} codes={codes} onClose={() => (isAsking.value = false)} /> : null}
    </section>
  )
}
