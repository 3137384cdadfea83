import type { PersonView, RequestView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { draftKey } from '../../state/moves.ts'
import { Choice } from '../../ui/Choice.tsx'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { extensionOf, inOneLine } from '../people/whereabouts.ts'
import { MINUTES, MinutesChoice, minutesOf } from './MinutesChoice.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { RequestDialog } from './RequestDialog.ts'
import { useMoveForm } from './useMoveForm.ts'

const OTHER = 'other'
/** Whoever is further down the line is found under "somebody else". */
const SHOWN = 6

/** Somebody answered the telephone and comes: who, and in how many minutes. */
export function AcceptDialog({ request, onClose }: RequestDialog) {
  const { board: words, common, calledAs } = texts.value
  const near = nearPeople(request)
  // With one person called there is nothing to ask; among several, a guess would end up in the record.
  const draft = draftKey('accept', request.id)
  const [chosen, setWho] = useDraft(`${draft}who`, isText)
  const who = chosen ?? (near.length > 1 ? undefined : (near[0]?.person.id ?? OTHER))
  const [other = '', setOther] = useDraft(`${draft}other`, isText)
  const [minutes, setMinutes] = useDraft(`${draft}minutes`, oneOf(MINUTES))
  const { send, complain, form } = useMoveForm(request.id, 'accept', onClose)
  const submit = () => {
    const personId = who === OTHER ? other : who
    if (!personId) return complain(words.pickPerson)
    send({ personId, ...minutesOf(minutes) })
  }
  return (
    <MoveForm {...form} title={words.acceptTitle(request.code)} submit={words.acceptSubmit} onSubmit={submit}>
      <Choice
        legend={words.acceptTitle(request.code)}
        quietLegend
        layout="column"
        value={who}
        onChange={setWho}
        options={[
          ...near.map(({ person, as }) => ({
            value: person.id,
            label: person.name,
            detail: inOneLine([as ? calledAs[as] : '', extensionOf(person)]),
          })),
          { value: OTHER, label: words.acceptOther },
        ]}
      />
      {who === OTHER ? <PersonSelect label={words.acceptOther} value={other} onChange={setOther} /> : null}
      <MinutesChoice
        legend={words.acceptMinutes}
        value={minutes}
        onChange={setMinutes}
        now={words.acceptNow}
        inMinutes={common.minutesShort}
      />
    </MoveForm>
  )
}

interface Near {
  readonly person: PersonView
  readonly as?: RequestView['calls'][number]['as']
}

/** Who was called or passed over: one of them most likely picked up. */
function nearPeople(request: RequestView): readonly Near[] {
  const called: Near[] = request.calls.filter((call) => call.state !== 'closed')
  const skipped: Near[] = request.skipped.map(({ person }) => ({ person }))
  const all = [...called, ...skipped]
  const once = all.filter((each, index) => all.findIndex((other) => other.person.id === each.person.id) === index)
  return once.slice(0, SHOWN)
}
