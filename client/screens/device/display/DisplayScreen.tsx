import { useEffect } from 'preact/hooks'
import { LanguageSwitch } from '../../../frame/LanguageSwitch.tsx'
import { displayWords } from '../../../parts/displayWords.ts'
import { surveyWords } from '../../../parts/survey/words.ts'
import { audioState } from '../../../ringing/audio.ts'
import { said, texts } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { pageTitle } from '../../../state/title.ts'
import { Button } from '../../../ui/Button.tsx'
import { place } from '../connection.ts'
import { arm } from '../sound.ts'
import { ArrivalCode } from './ArrivalCode.tsx'
import { ClientNotes } from './ClientNotes.tsx'
import { ClientStand } from './ClientStand.tsx'
import { ClientSurvey } from './ClientSurvey.tsx'
import './display.css'
import { ConnectionState } from './ConnectionState.tsx'
import { Film } from './Film.tsx'
import { client, hasSignals, isFramed, others, shown, surveyed, switchSignals } from './shown.ts'

/**
 * The client's display at a place: one sentence, one picture, four steps, and what they can say without a word. Still:
 * nothing moves, and what changes stays.
 */
export function DisplayScreen() {
  const words = displayWords.value
  const { frame } = texts.value
  const view = client.value
  const name = shown.value?.place ? said(shown.value.place) : place.value
  useEffect(() => {
    pageTitle.value = name === '' ? words.title : name
  }, [name, words])
  return (
    <div class={isFramed.value ? 'display display-framed' : 'display'}>
      <header class="display-head">
        {office.value?.sample ? <p class="sample">{frame.sample}</p> : null}
        <p>{name}</p>
        <div class="row">
          <Button onPress={toggle} pressed={hasSignals.value} label={words.signals}>
            {hasSignals.value ? words.signalsOn : words.signalsOff}
          </Button>
          <LanguageSwitch />
        </div>
      </header>
      <main class="display-main">
        <ConnectionState />
        {surveyed.value === undefined ? (
          <>
            {view ? <ClientStand view={view} /> : <Welcome />}
            {view && view.survey === undefined ? <ClientNotes view={view} key={view.code} /> : null}
            {view?.survey === 'open' ? <SurveyOffer code={view.code} /> : null}
          </>
        ) : (
          <ClientSurvey key={surveyed.value} code={surveyed.value} onClose={() => (surveyed.value = undefined)} />
        )}
        {others.value.length === 0 ? null : (
          <p class="display-others">
            {words.others} {others.value.map(({ code, step }) => `${code}: ${words.steps[step]}`).join(', ')}
          </p>
        )}
      </main>
      <footer class="display-foot">
        <span>{office.value ? said(office.value.name) : null}</span>
        <ArrivalCode />
      </footer>
    </div>
  )
}

/** Once the visit is over, for as long as it is shown. */
function SurveyOffer({ code }: { readonly code: string }) {
  const words = surveyWords.value
  return (
    <section class="display-survey" aria-label={words.title}>
      <p class="display-within">{words.lead}</p>
      <div class="display-buttons">
        <Button class="display-note" onPress={() => (surveyed.value = code)}>
          {words.begin}
        </Button>
      </div>
    </section>
  )
}

function Welcome() {
  const words = displayWords.value
  return (
    <section class="display-welcome">
      <h1>{words.welcome}</h1>
      <p>{words.welcomeBody}</p>
      <Film address={shown.value?.welcomeFilm} />
    </section>
  )
}

/** The press that switches it on also lets the browser sound. */
function toggle(): void {
  switchSignals()
  if (hasSignals.value && audioState.value !== 'running') void arm()
}
