import {
  IconBellRinging,
  IconCheck,
  IconCircleCheck,
  IconDoorExit,
  IconUserCheck,
  IconWalk,
} from '@tabler/icons-preact'
import { type ClientStep, stepsShown } from '../../../../models/domain/visit/clientSteps.ts'
import type { ClientView } from '../../../../models/wire/display.ts'
import { displayWords } from '../../../parts/displayWords.ts'
import { said } from '../../../state/language.ts'
import { Film } from './Film.tsx'

const PICTURES = {
  called: IconBellRinging,
  onTheWay: IconWalk,
  here: IconUserCheck,
  done: IconCircleCheck,
  wayOut: IconDoorExit,
} as const satisfies Record<ClientStep, unknown>

/** How the visit stands: the sentence and its picture, how long it takes at most, and how far it has come. */
export function ClientStand({ view }: { readonly view: ClientView }) {
  const words = displayWords.value
  const { code, step, sentence, comes, film, within, mayChoose } = view
  const Picture = PICTURES[step]
  return (
    <section class={`display-stand display-${step}`} aria-label={code}>
      <p class="display-code">{code}</p>
      <div class="display-sentence">
        {/* One picture: who comes, where they have agreed to it. That they are on the way stands in the steps. */}
        {comes ? (
          <img class="display-picture display-photo" src={comes.photo} alt="" width={256} height={256} />
        ) : (
          <Picture class="display-picture" size={160} stroke={1.5} aria-hidden="true" />
        )}
        <h1>{said(sentence)}</h1>
      </div>
      {comes || within || film !== undefined ? (
        <div class="display-helps">
          <p class="display-within">
            {comes ? words.comes(comes.firstName) : null}{' '}
            {within ? (within.isLonger ? words.longer : words.within)(within.minutes) : null}
          </p>
          <Film key={film} address={film} />
        </div>
      ) : null}
      <Steps now={step} />
      {mayChoose ? (
        <section class="display-choices">
          <h2>{words.choices}</h2>
          <ul>
            {words.choicesList.map((choice) => (
              <li key={choice}>{choice}</li>
            ))}
          </ul>
          <p>{words.choicesAsk}</p>
        </section>
      ) : null}
    </section>
  )
}

/** State is a word and a shape: what is behind has a tick, what is now is framed. */
function Steps({ now }: { readonly now: ClientStep }) {
  const words = displayWords.value
  const shown = stepsShown(now)
  const at = shown.indexOf(now)
  return (
    <ol class="display-steps" aria-label={words.stepsLabel}>
      {shown.map((step, index) => {
        const Shape = index < at ? IconCheck : PICTURES[step]
        return (
          <li
            key={step}
            class={index === at ? 'display-step display-step-now' : 'display-step'}
            aria-current={index === at ? 'step' : undefined}
          >
            <Shape size={40} aria-hidden="true" />
            {words.steps[step]}
          </li>
        )
      })}
    </ol>
  )
}
