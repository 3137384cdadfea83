import type { RemedyView } from '../../../models/wire/schedule.ts'
import { timeOrDay } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { askCover, moveCover, namesOf } from './covering.ts'
import { usePress } from './usePress.ts'
import { coverWords } from './words.ts'

interface RemedyProps {
  readonly remedy: RemedyView
  readonly awayIds: readonly string[]
  readonly from: number
  readonly again: () => Promise<void>
}

/** Who could close the hole, with one press to ask them; whose answer is awaited; and who has said no. */
export function Remedy({ remedy, awayIds, from, again }: RemedyProps) {
  const words = coverWords.value
  const { busy, fault, press } = usePress(again)
  const { awaited, proposal, asked } = remedy
  const named = (standing: 'refused' | 'unanswered') =>
    namesOf(asked.filter((cover) => cover.standing === standing).map(({ person }) => person))
  const [refused, unanswered] = [named('refused'), named('unanswered')]
  return (
    <div class="remedy">
      {awaited ? (
        <span class="remedy-line">
          <span>{words.awaited(awaited.person.name, timeOrDay(awaited.askedAt), timeOrDay(awaited.answerBy))}</span>
          <Button
            kind="quiet"
            size="small"
            label={words.withdrawOf(awaited.person.name)}
            busy={busy === awaited.id}
            onPress={() => void press(awaited.id, () => moveCover(awaited.id, 'withdraw'), words.did.withdraw)}
          >
            {words.withdraw}
          </Button>
        </span>
      ) : null}
      {proposal ? (
        <span class="remedy-line">
          <span>
            <span class="strong">{words.propose(proposal.person.name)}</span>{' '}
            <span class="soft">({words.because[proposal.because]})</span>
          </span>
          <Button
            size="small"
            busy={busy === 'ask'}
            onPress={() =>
              void press(
                'ask',
                () => askCover({ awayIds: [...awayIds], personId: proposal.person.id, from }),
                words.asked(proposal.person.name),
              )
            }
          >
            {words.ask(proposal.person.name)}
          </Button>
        </span>
      ) : null}
      {awaited || proposal ? null : <span class="soft">{words.nobody}</span>}
      {refused === '' ? null : <span class="soft">{words.saidNo(refused)}</span>}
      {unanswered === '' ? null : <span class="soft">{words.noAnswer(unanswered)}</span>}
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
    </div>
  )
}
