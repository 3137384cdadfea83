import { useState } from 'preact/hooks'
import type { Instant } from '../../../models/domain/clock.ts'
import { SKIP_REASONS } from '../../../models/domain/request/request.ts'
import type { PersonView, RequestView } from '../../../models/wire/views.ts'
import { Mailed } from '../../parts/request/Mailed.tsx'
import type { RequestStanding } from '../../parts/request/standing.ts'
import type { Acting } from '../../parts/request/useAct.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Line, Phoned } from './CallLines.tsx'
import { unreached } from './unreachedPeople.ts'

interface UnreachedProps {
  readonly request: RequestView
  readonly standing: RequestStanding
  readonly act: Acting['act']
}

/** The competent ones come first; a screen full of numbers helps nobody. */
const FIRST_SHOWN = 3

/** Nobody could be notified: the numbers to ring, right here, for as long as it lasts. */
export function Nobody({ request, standing, act }: UnreachedProps) {
  const { board: words, skipReasons } = texts.value
  const [isWhole, setWhole] = useState(false)
  const undelivered = request.calls.filter((call) => call.state === 'undelivered')
  const people = [
    ...undelivered.map(({ person, mailedAt }) => ({ person, why: skipReasons.undelivered, mailedAt })),
    ...unreached(request).map(({ person, why, mailedAt }) => ({ person, why: skipReasons[why], mailedAt })),
  ]
  const isSomebodyComing = standing.wants === 'telephoneOthers'
  return (
    <Notice kind="telephone">
      <p class="strong">
        {people.length === 0 ? words.nobodyNone : isSomebodyComing ? words.nobodyElse : words.nobody}
      </p>
      {people.length > 0 ? (
        <Numbers people={isWhole ? people : people.slice(0, FIRST_SHOWN)} request={request} act={act} />
      ) : (
        <p>
          <a href="/telephones">{texts.value.frame.telephones}</a>
        </p>
      )}
      {isWhole ? null : <MailedTo people={people.slice(FIRST_SHOWN)} />}
      {people.length > FIRST_SHOWN ? (
        <Unfold isOpen={isWhole} count={people.length} onPress={() => setWhole(!isWhole)} />
      ) : null}
    </Notice>
  )
}

/** A mail has gone to somebody whose line is folded away here. */
function MailedTo({
  people,
}: {
  readonly people: readonly { readonly person: PersonView; readonly mailedAt?: Instant | undefined }[]
}) {
  const names = people.filter(({ mailedAt }) => mailedAt !== undefined).map(({ person }) => person.name)
  return names.length === 0 ? null : <p class="soft">{texts.value.board.mailedTo(few(names))}</p>
}

const NAMES_SHOWN = 2
/** All of them are one press away; here two names and a number are enough. */
function few(names: readonly string[]): string {
  const rest = names.length - NAMES_SHOWN
  const shown = names.slice(0, NAMES_SHOWN).join(', ')
  return rest > 0 ? `${shown} ${texts.value.board.andOthers(rest)}` : shown
}

/** Who was passed over and why, with the numbers to ring; unless the notice above says it. */
export function Skipped({ request, standing, act }: UnreachedProps) {
  const { board: words, skipReasons } = texts.value
  const [isOpen, setOpen] = useState(false)
  const skipped = unreached(request)
  if (skipped.length === 0 || !standing.waited || standing.wants !== undefined) return null
  if (standing.phase === 'leftover' || standing.waited.until !== undefined) return null
  return (
    <div class="stack-s">
      <p class="soft">
        {words.skipped}:{' '}
        {SKIP_REASONS.flatMap((why) => {
          const names = skipped.filter((skip) => skip.why === why).map(({ person }) => person.name)
          return names.length > 0 ? [`${few(names)} (${skipReasons[why]})`] : []
        }).join('; ')}{' '}
        <Unfold isOpen={isOpen} count={skipped.length} onPress={() => setOpen(!isOpen)} />
      </p>
      {isOpen ? null : <MailedTo people={skipped} />}
      {isOpen ? (
        <Numbers
          people={skipped.map(({ person, why, mailedAt }) => ({ person, why: skipReasons[why], mailedAt }))}
          request={request}
          act={act}
        />
      ) : null}
    </div>
  )
}

interface UnfoldProps {
  readonly isOpen: boolean
  readonly count: number
  readonly onPress: () => void
}

function Unfold({ isOpen, count, onPress }: UnfoldProps) {
  const { board: words } = texts.value
  return (
    <Button kind="quiet" size="small" expanded={isOpen} onPress={onPress}>
      {isOpen ? words.less : words.everybody(count)}
    </Button>
  )
}

interface NumbersProps extends Omit<UnreachedProps, 'standing'> {
  readonly people: readonly {
    readonly person: PersonView
    readonly why: string
    readonly mailedAt: Instant | undefined
  }[]
}

function Numbers({ people, request, act }: NumbersProps) {
  return (
    <ul class="lines">
      {people.map(({ person, why, mailedAt }) => (
        <Line key={person.id} person={person} as={why} phone={<Phoned request={request} person={person} act={act} />}>
          <Mailed at={mailedAt} />
        </Line>
      ))}
    </ul>
  )
}
