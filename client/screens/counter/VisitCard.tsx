import { useSignal } from '@preact/signals'
import { IconDeviceMobile, IconPencil } from '@tabler/icons-preact'
import type { RequestView } from '../../../models/wire/views.ts'
import { kindsFor } from '../../parts/interpreters/kindsFor.ts'
import type { Taken } from '../../parts/pointing/PointedLook.tsx'
import { forVisit } from '../../parts/pointing/pointedDraft.ts'
import { NeedList } from '../../parts/request/NeedList.tsx'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { said, texts } from '../../state/language.ts'
import { moveVisit } from '../../state/visits.ts'
import { Button } from '../../ui/Button.tsx'
import { Coded } from '../../ui/Coded.tsx'
import { later } from '../../ui/later.tsx'
import { ClientSaid } from './ClientSaid.tsx'
import { RequestCard } from './RequestCard.tsx'
import { Unattended } from './Unattended.tsx'

const ClientLinkDialog = later(async () => (await import('./laterParts.ts')).ClientLinkDialog)
const ConductButton = later(async () => (await import('./laterParts.ts')).ConductButton)
const ConductPanel = later(async () => (await import('./laterParts.ts')).ConductPanel)
const PointingButton = later(async () => (await import('./laterParts.ts')).PointingButton)
const InterpreterPanel = later(async () => (await import('./laterParts.ts')).InterpreterPanel)
const VisitDialog = later(async () => (await import('./laterParts.ts')).VisitDialog)

/**
 * One client: what holds for all of their requests once, and the requests below it. A client with one request has it all
 * on its card; when another joins, the card stays where it is, with what is open or typed in it.
 */
export function VisitCard({ requests }: { readonly requests: readonly RequestView[] }) {
  const { visit: words } = texts.value
  const isAsking = useSignal(false)
  const isLinking = useSignal(false)
  const isHelping = useSignal(false)
  const open = requests.filter(({ status }) => status !== 'ended')
  const isAlone = requests.length < 2
  const [first] = open.length > 0 ? open : requests
  if (!first) return null
  const kinds = kindsFor(first.needs)
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
              {words.title(requests.length)}{' '}
              <span class="card-code">
                <Coded text={codes} />
              </span>
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
      <ClientSaid request={first} codes={codes} />
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} isAlone={isAlone} />
      ))}
      {open.length > 0 && kinds.length > 0 ? (
        <InterpreterPanel visitId={first.visitId} codes={codes} kinds={kinds} />
      ) : null}
      {open.every(({ wanted, kind }) => wanted.target.kind === 'clerks' && kind !== 'wayOut') ? null : (
        <div class="visit-link">
          <ConductButton codes={codes} isOpen={isHelping.value} onPress={() => (isHelping.value = !isHelping.value)} />
          <Button
            kind="quiet"
            size="small"
            label={words.clientLinkLabel(codes)}
            onPress={() => (isLinking.value = true)}
          >
            <IconDeviceMobile size={20} aria-hidden="true" />
            {words.clientLink}
          </Button>
          {open.length === 0 ? null : (
            <PointingButton
              whose={forVisit(first.visitId)}
              needs={first.needs}
              note={first.note ?? ''}
              codes={codes}
              take={(taken) => takePointed(first.visitId, codes, taken)}
            />
          )}
        </div>
      )}
      {isHelping.value ? <ConductPanel needs={first.needs} /> : null}
      {isLinking.value ? (
        <ClientLinkDialog visitId={first.visitId} codes={codes} onClose={() => (isLinking.value = false)} />
      ) : null}
      {isAsking.value ? <VisitDialog request={first} codes={codes} onClose={() => (isAsking.value = false)} /> : null}
    </section>
  )
}

/** Everybody who is called sees at once what the client has pointed at. */
async function takePointed(visitId: string, codes: string, taken: Taken): Promise<string | undefined> {
  try {
    await moveVisit(visitId, 'amend', taken)
    announce(texts.value.visit.amended(codes))
    return undefined
  } catch (error) {
    return explain(error)
  }
}
