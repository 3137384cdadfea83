import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { REQUEST_KINDS } from '../../../models/domain/request/request.ts'
import type { SearchHit } from '../../../models/wire/views.ts'
import type { Taken } from '../../parts/pointing/PointedLook.tsx'
import { forVisit, movePointed } from '../../parts/pointing/pointedDraft.ts'
import { NeedsChoice } from '../../parts/request/NeedsChoice.tsx'
import { NoteField } from '../../parts/request/NoteField.tsx'
import { PlaceChoice } from '../../parts/request/PlaceChoice.tsx'
import { TargetPicker } from '../../parts/targets/TargetPicker.tsx'
import { type HastyWord, useHastyPicks } from '../../parts/targets/useHastyPicks.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { firstTexts } from '../../state/language.ts'
import { RAISE, raise } from '../../state/moves.ts'
import { isUnconfirmed, sending } from '../../state/sendOnce.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Coded } from '../../ui/Coded.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { later } from '../../ui/later.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ChosenTargets } from './ChosenTargets.tsx'
import { DeskPlace } from './DeskPlace.tsx'
import { bodyOf, change, choose, clearDraft, clearSent, hastyWords, placeOf, raiseDraft } from './raiseDraft.ts'
import { searchInput } from './searchInput.ts'

/** For whoever points instead of speaking: the form works before it is there. */
const PointingButton = later(async () => (await import('./laterParts.ts')).PointingButton)

async function takePointed({ needs, note }: Taken): Promise<undefined> {
  change({ needs, ...(note === undefined ? {} : { note, hasNote: true }) })
}
/** It is asked for now and then: the counter works before it is there. */
const RedirectCard = later(async () => (await import('./laterParts.ts')).RedirectCard)

/** A second press of a hurried hand comes after the form was emptied by the first one: nothing is missing then. */
const SECOND_PRESS_MS = 1_500

/** The last word that is still looked for, and what stood in the field. */
interface SendsAfter {
  readonly word: HastyWord
  readonly query: string
}

/** Under fifteen seconds and by keyboard alone: a word, Enter, needs, Ctrl+Enter. */
export function RaiseForm() {
  const { counter: words, kinds, network } = firstTexts.value
  const draft = raiseDraft.value
  const [fault, setFault] = useState<string>()
  const [wasCut, setWasCut] = useState(() => isUnconfirmed(RAISE))
  const [elsewhere, setElsewhere] = useState<SearchHit>()
  const [isNoteOpened, setNoteOpened] = useState(false)
  /** How many were sent: the needs of the next client are asked from the beginning. */
  const [sent, setSent] = useState(0)
  const sentAt = useRef(Number.NEGATIVE_INFINITY)
  // Sent before the search had answered an Enter: what is picked then is called at once. Left lying there, it would
  // look as if it had been.
  const sendsAfter = useRef<SendsAfter | undefined>(undefined)
  const state = sending.value.get(RAISE)
  const hasty = useHastyPicks({
    waiting: hastyWords,
    query: () => raiseDraft.peek().query,
    setQuery: (query) => change({ query }),
    onPick: (hit) => {
      setFault(undefined)
      choose(hit, raiseDraft.peek().query)
    },
    onAnswered: (word) => {
      const wanted = sendsAfter.current
      if (wanted?.word !== word) return
      sendsAfter.current = undefined
      void send(wanted.query)
    },
  })

  const press = () => {
    const word = hastyWords.peek().findLast((each) => !each.isOpen)
    const { query } = raiseDraft.peek()
    if (word === undefined) return void send(query)
    const wanted = sendsAfter.current
    // A second press is the same one, unless that word was taken out meanwhile.
    if (wanted === undefined || !hastyWords.peek().includes(wanted.word)) sendsAfter.current = { word, query }
  }

  /** `query`: what stood in the field when it was pressed. Whatever was typed after that is for the next client. */
  const send = async (query: string) => {
    // It would join the one on its way, and whatever was chosen since would go as if it had been called too.
    if (sending.peek().has(RAISE)) return
    const asked = { ...raiseDraft.peek(), query }
    const placeId = placeOf(asked)
    const open = hastyWords.peek().find((each) => each.isOpen)
    const hasJustSent = performance.now() - sentAt.current < SECOND_PRESS_MS
    if (asked.chosen.length === 0 && open === undefined && hasJustSent) return
    if (asked.chosen.length === 0 || placeId === undefined || open !== undefined) {
      setFault(open ? words.hasty.first(open.word) : asked.chosen.length === 0 ? words.chooseFirst : words.choosePlace)
      searchInput.current?.focus()
      return
    }
    setFault(undefined)
    const stood = document.activeElement
    const typed = raiseDraft.peek()
    try {
      const receipt = await raise(bodyOf(asked, placeId))
      sentAt.current = performance.now()
      setWasCut(false)
      if (!asked.visit) movePointed('raise', forVisit(receipt.visitId))
      const hasTypedOn = raiseDraft.peek() !== typed
      clearSent(asked)
      announce(words.sent(receipt.requests.map((request) => request.code).join(', ')))
      // Whoever went on to the next client before the answer came stays where they are.
      const stands = document.activeElement
      const hasGoneOn = (hasTypedOn || stands !== stood) && stands !== document.body
      if (!hasGoneOn || !stands?.closest('.needs-choice')) setSent((before) => before + 1)
      if (!hasGoneOn) searchInput.current?.focus()
      // Unless that went with what was sent.
      else requestAnimationFrame(() => document.activeElement === document.body && searchInput.current?.focus())
    } catch (error) {
      setFault(explain(error))
    }
  }

  const isFormLocked = state !== undefined
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.repeat || document.querySelector('dialog[open]')) return
      event.preventDefault()
      press()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  return (
    <form
      class="raise sheet"
      aria-labelledby="raise-title"
      aria-busy={isFormLocked}
      onSubmit={(event) => {
        event.preventDefault()
        press()
      }}
    >
      <div class="raise-body">
        <div class="row spread raise-head">
          <h2 id="raise-title">{words.newRequest}</h2>
          {/* Before the search: between it and the call stands only what a plain request needs. */}
          {draft.visit ? null : (
            <PointingButton whose="raise" needs={draft.needs} note={draft.note} hasKey take={takePointed} />
          )}
        </div>
        {draft.visit ? (
          <Notice kind="info">
            <div class="row spread">
              <span>
                <Coded text={words.joins(draft.visit.code)} />
              </span>
              <Button size="small" onPress={clearDraft}>
                {firstTexts.value.common.cancel}
              </Button>
            </div>
          </Notice>
        ) : null}
        <div class="stack-s">
          <TargetPicker
            query={draft.query}
            hasty={hasty}
            onQuery={(query) => change({ query })}
            onPick={(hit) => {
              setFault(undefined)
              choose(hit)
            }}
            onElsewhere={setElsewhere}
            inputRef={searchInput}
            invalid={fault === words.chooseFirst}
            describedBy="raise-fault"
          />
          <ChosenTargets />
          {elsewhere ? (
            <RedirectCard
              hit={elsewhere}
              onClose={() => {
                setElsewhere(undefined)
                change({ query: '' })
                searchInput.current?.focus()
              }}
            />
          ) : null}
        </div>
        {draft.visit ? null : <NeedsChoice key={sent} values={draft.needs} onChange={(needs) => change({ needs })} />}
        <div class="raise-where">
          {draft.visit ? null : <PlaceChoice value={placeOf(draft)} onChange={(placeId) => change({ placeId })} />}
          <Choice
            legend={words.kind}
            quietLegend
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={REQUEST_KINDS.map((value) => ({ value, label: kinds[value] }))}
          />
          {draft.visit || draft.hasNote ? null : (
            <Button
              kind="quiet"
              onPress={() => {
                setNoteOpened(true)
                change({ hasNote: true })
              }}
            >
              {words.noteAdd}
            </Button>
          )}
        </div>
        {draft.visit ? null : <DeskPlace chosen={draft.placeId} />}
        {draft.visit || !draft.hasNote ? null : (
          <NoteField value={draft.note} onChange={(note) => change({ note })} isJustOpened={isNoteOpened} />
        )}
      </div>
      <div class="raise-foot">
        <div id="raise-fault" role="alert">
          {fault !== undefined ? <Fault>{fault}</Fault> : null}
        </div>
        {wasCut && fault === undefined && state === undefined && draft.chosen.length > 0 ? (
          <p class="soft">{words.unconfirmed}</p>
        ) : null}
        {state === 'retrying' ? <p class="soft">{network.retrying}</p> : null}
        <Button kind="primary" size="large" class="raise-send" busy={isFormLocked} shortcut="Ctrl+Enter">
          {isFormLocked ? firstTexts.value.common.sending : words.send}
        </Button>
      </div>
    </form>
  )
}
