import { useEffect } from 'preact/hooks'
import { LanguageSwitch } from '../../../frame/LanguageSwitch.tsx'
import { displayWords } from '../../../parts/displayWords.ts'
import { audioState } from '../../../ringing/audio.ts'
import { said, texts } from '../../../state/language.ts'
import { office } from '../../../state/office.ts'
import { pageTitle } from '../../../state/title.ts'
import { Button } from '../../../ui/Button.tsx'
import { place } from '../line.ts'
import { arm } from '../sound.ts'
import { ArrivalCode } from './ArrivalCode.tsx'
import { ClientNotes } from './ClientNotes.tsx'
import { ClientStand } from './ClientStand.tsx'
import './display.css'
import { LineState } from './LineState.tsx'
import { client, hasSignals, isFramed, others, shown, switchSignals } from './shown.ts'

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
      {office.value?.sample ? <p class="sample">{frame.sample}</p> : null}
      <header class="display-head">
        <p>{name}</p>
        <div class="row">
          <Button onPress={toggle} pressed={hasSignals.value} label={words.signals}>
            {hasSignals.value ? words.signalsOn : words.signalsOff}
          </Button>
          <LanguageSwitch />
        </div>
      </header>
      <main class="display-main">
        <LineState />
        {view ? <ClientStand view={view} /> : <Welcome />}
        {view ? <ClientNotes view={view} key={view.code} /> : null}
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

function Welcome() {
  const words = displayWords.value
  return (
    <section class="display-welcome">
      <h1>{words.welcome}</h1>
      <p>{words.welcomeBody}</p>
    </section>
  )
}

/** The press that switches it on also lets the browser sound. */
function toggle(): void {
  switchSignals()
  if (hasSignals.value && audioState.value !== 'running') void arm()
}
