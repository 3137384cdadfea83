import { useLocation } from 'preact-iso'
import type { PersonView } from '../../models/wire/views.ts'
import { announce } from '../state/announcer.ts'
import { explain } from '../state/explain.ts'
import { said, texts } from '../state/language.ts'
import { office } from '../state/office.ts'
import { signOut } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { PublicLinks } from './PublicLinks.tsx'
import { SchemeChoice } from './SchemeChoice.tsx'
import { mayView, viewsInBar } from './views.ts'

/** What lies behind one's name: the rarer views, how the screens look, and the way out. */
export function AccountSheet({ person }: { readonly person: PersonView }) {
  const { frame } = texts.value
  const { route } = useLocation()

  const leave = async (everywhere: boolean) => {
    try {
      await signOut(everywhere)
      route('/sign-in')
    } catch (error) {
      announce(explain(error))
    }
  }

  return (
    <>
      <p class="soft">{said(person.position)}</p>
      <LanguageSwitch />
      <SchemeChoice />
      {mayView('directory') ? (
        <a class="button button-quiet" href="/directory">
          {frame.directory}
        </a>
      ) : null}
      {mayView('survey') && !mayView('supervision') && !viewsInBar().includes('survey') ? (
        <a class="button button-quiet" href="/survey">
          {frame.survey}
        </a>
      ) : null}
      {mayView('audit') ? (
        <a class="button button-quiet" href="/audit">
          {frame.audit}
        </a>
      ) : null}
      {mayView('evacuation') ? (
        <a class="button button-quiet" href="/evacuation">
          {frame.evacuation}
        </a>
      ) : null}
      {mayView('fallbackSheet') ? (
        <a class="button button-quiet" href="/fallback-sheet">
          {frame.fallbackSheet}
        </a>
      ) : null}
      {mayView('administration') && !office.value?.sample ? (
        <a class="button button-quiet" href="/setup">
          {frame.setup}
        </a>
      ) : null}
      <a class="button button-quiet" href="/account">
        {frame.account}
      </a>
      <a class="button button-quiet" href="/help">
        {frame.help}
      </a>
      <PublicLinks class="button button-quiet" />
      <Button kind="quiet" onPress={() => void leave(false)}>
        {frame.signOut}
      </Button>
      <Button kind="quiet" onPress={() => void leave(true)}>
        {frame.signOutEverywhere}
      </Button>
    </>
  )
}
