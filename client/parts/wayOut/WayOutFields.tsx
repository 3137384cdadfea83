import { texts } from '../../state/language.ts'
import { Choice } from '../../ui/Choice.tsx'
import { PersonSelect } from '../people/PersonSelect.tsx'
import type { WayOutAnswers } from './useWayOut.ts'

/** Whether the client wants help on the way out, and who gives it: asked only when they do. */
export function WayOutFields({ answers }: { readonly answers: WayOutAnswers }) {
  const { calls, visit } = texts.value
  const { isWanted, setWanted, isBeforeOthers } = answers
  return (
    <>
      <label class="choice">
        <input type="checkbox" checked={isWanted} onChange={() => setWanted(!isWanted)} />
        {calls.mine.wayOut}
      </label>
      {isWanted && isBeforeOthers ? <p class="soft">{visit.wayOut.afterLast}</p> : null}
      {isWanted && !isBeforeOthers ? <LeaderFields answers={answers} /> : null}
    </>
  )
}

export function LeaderFields({ answers }: { readonly answers: WayOutAnswers }) {
  const words = texts.value.visit.wayOut
  const { offers, who, setWho, personId, setPerson, fault } = answers
  return (
    <>
      <Choice
        legend={words.title}
        layout="column"
        value={who}
        onChange={setWho}
        options={offers.map((value) => ({ value, label: words[value] }))}
      />
      {who === 'other' ? (
        <PersonSelect label={words.person} value={personId} onChange={setPerson} fault={fault} />
      ) : null}
    </>
  )
}
