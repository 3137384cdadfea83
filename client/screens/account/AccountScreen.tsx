import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx'
import { SchemeChoice } from '../../frame/SchemeChoice.tsx'
import { mayView } from '../../frame/views.ts'
import { extensionOf, inOneLine, roomAndFloor } from '../../parts/people/whereabouts.ts'
import { directory } from '../../state/directory.ts'
import { explain } from '../../state/explain.ts'
import { said, texts } from '../../state/language.ts'
import { me, signOut } from '../../state/session.ts'
import { clockTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { later } from '../../ui/later.tsx'
import { Screen } from '../../ui/Screen.tsx'

/** Their words come with them. */
const OwnPlans = later(async () => (await import('../../parts/policies/OwnPlans.tsx')).OwnPlans)
const OwnHelp = later(async () => (await import('../../parts/evacuation/OwnHelp.tsx')).OwnHelp)

const OwnChannels = later(async () => (await import('../../parts/channels/OwnChannels.tsx')).OwnChannels)
const OwnPhoto = later(async () => (await import('../../parts/photos/OwnPhoto.tsx')).OwnPhoto)
const OwnPassword = later(async () => (await import('../../parts/ownPassword/OwnPassword.tsx')).OwnPassword)
const OwnTimes = later(async () => (await import('../../parts/charts/OwnTimes.tsx')).OwnTimes)

/** Who one is here, how the screens look, and the way out of every device. */
export function AccountScreen() {
  const { account: words, frame, common, roles } = texts.value
  const { route } = useLocation()
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string>()
  if (!me.value) return null
  const { person, expiresAt } = me.value
  const unit = directory.value?.units.find((each) => each.id === person.unitId)
  const leave = async (everywhere: boolean) => {
    try {
      await signOut(everywhere)
      route('/sign-in')
    } catch (error) {
      setFault(explain(error))
    }
  }
  const where = inOneLine([roomAndFloor(person), extensionOf(person)])
  return (
    <Screen title={words.title} class="narrow">
      <section class="sheet panel stack">
        <h2>{person.name}</h2>
        <dl class="facts">
          <Fact term={words.position}>{said(person.position)}</Fact>
          {unit ? <Fact term={words.unit}>{said(unit.name)}</Fact> : null}
          {where === '' ? null : <Fact term={words.room}>{where}</Fact>}
          <Fact term={words.roles}>{me.value.roles.map((role) => roles[role]).join(', ')}</Fact>
        </dl>
      </section>
      <OwnChannels />
      {mayView('calls') ? <OwnTimes /> : null}
      {mayView('calls') ? <OwnPlans /> : null}
      <OwnPhoto />
      <OwnHelp />
      <section class="sheet panel stack">
        <h2>{words.scheme}</h2>
        <SchemeChoice quietLegend />
        <div class="row">
          <span class="strong">{words.language}</span>
          <LanguageSwitch />
        </div>
      </section>
      <OwnPassword />
      <section class="sheet panel stack">
        <h2>{words.sessions}</h2>
        <p>{words.ends(clockTime(expiresAt))}</p>
        <p class="soft">{words.everywhereHint}</p>
        <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
        <div class="row">
          <Button onPress={() => void leave(false)}>{frame.signOut}</Button>
          <Button kind="danger" onPress={() => setAsking(true)}>
            {frame.signOutEverywhere}
          </Button>
        </div>
      </section>
      {isAsking ? (
        <Dialog title={frame.signOutEverywhere} onClose={() => setAsking(false)}>
          <p>{words.everywhereConfirm}</p>
          <div class="row row-end">
            <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="primary" onPress={() => void leave(true)}>
              {frame.signOutEverywhere}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </Screen>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
