import { useRef, useState } from 'preact/hooks'
import { CAUSES, UNSAID } from '../../../models/domain/quality/cause.ts'
import type { AskedView, CauseBody, LateCallView } from '../../../models/wire/quality.ts'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { said } from '../../state/language.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { giveCause } from './giveCause.ts'
import './asked.css'
import { whyText } from './whyText.ts'
import { qualityWords } from './words.ts'

/**
 * Why it took so long, asked of whoever ended the request: once, one at a time, below whatever there is to do. Where
 * nothing was late, or the question does not come, there is nothing.
 */
export function AskedCauses() {
  const { asked: words } = qualityWords.value
  const { known, again } = useQuery<AskedView>('/quality/asked', ({ soon }) => [
    follow('call:gone', soon),
    follow('request:changed', ({ status }) => {
      if (status === 'ended') soon()
    }),
  ])
  const [answered, setAnswered] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const open = (known.view?.asked ?? []).filter(({ id }) => !answered.includes(id))
  const [first] = open
  if (!first) return null
  const answer = async (cause: CauseBody['cause']): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setFault(undefined)
    try {
      await giveCause(first.id, cause)
      announce(cause === UNSAID ? words.skipped : words.given)
      setAnswered([...answered, first.id])
      // The buttons go with their question: whoever has answered reads on at the next one.
      heading.current?.focus()
    } catch (error) {
      setFault(explain(error))
      await again()
    }
    setBusy(false)
  }
  return (
    <section class="sheet panel stack-s asked-cause" aria-labelledby="asked-title">
      <h2 id="asked-title" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <Question call={first} />
      <ul class="row">
        {[...CAUSES]
          .sort((a, b) => Number(b === first.likely) - Number(a === first.likely))
          .map((cause) => (
            <li key={cause}>
              <Button
                size="small"
                busy={isBusy}
                label={words.giveOf(qualityWords.value.causes[cause], first.code)}
                onPress={() => void answer(cause)}
              >
                {qualityWords.value.causes[cause]}
              </Button>
            </li>
          ))}
        <li>
          <Button
            kind="quiet"
            size="small"
            busy={isBusy}
            label={words.giveOf(words.skip, first.code)}
            onPress={() => void answer(UNSAID)}
          >
            {words.skip}
          </Button>
        </li>
      </ul>
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      <p class="soft">
        {words.lead} {open.length > 1 ? words.more(open.length - 1) : ''}
      </p>
    </section>
  )
}

function Question({ call }: { readonly call: LateCallView }) {
  const { asked: words, causes } = qualityWords.value
  const { code, matter, unit, likely } = call
  const wanted = matter ?? unit
  return (
    <p>
      <span class="strong">{words.of(code, wanted === undefined ? '' : said(wanted))}</span>: {whyText(call)}.{' '}
      {likely === undefined ? null : <span class="soft">{words.likely(causes[likely])}</span>}
    </p>
  )
}
