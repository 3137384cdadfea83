import { useRef } from 'preact/hooks'
import type { SignOnView } from '../../../models/wire/signOn.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { announce } from '../../state/announcer.ts'
import { personOf } from '../../state/directory.ts'
import { Notice } from '../../ui/Notice.tsx'
import { GiveBackButton } from './GiveBackButton.tsx'
import { KeeperForm } from './KeeperForm.tsx'

interface OnlyWayPartProps {
  readonly view: SignOnView
  /** Other settings than those that were tried are about to be saved. */
  readonly isTyped: boolean
  readonly again: () => Promise<void>
}

/** Whether passwords are everybody's, or one account's alone. */
export function OnlyWayPart({ view, isTyped, again }: OnlyWayPartProps) {
  const { onlyWay: words } = signOnWords.value
  const { settings, tested } = view
  const heading = useRef<HTMLHeadingElement>(null)
  if (!settings) return null
  const { breakGlass } = settings
  // What was pressed has gone: whoever pressed it goes on here, and hears what it says now.
  const done = (said: string) => {
    announce(said)
    heading.current?.focus()
  }
  const missing = breakGlass ? [] : needsOf(view)
  return (
    <section class="sheet panel stack" aria-labelledby="only-way-title">
      <h2 id="only-way-title" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      {breakGlass ? (
        <>
          <Notice kind="info">{words.only(personOf(breakGlass.personId)?.name ?? breakGlass.personId)}</Notice>
          {tested ? null : <Notice kind="warn">{words.untested}</Notice>}
          <p>{words.giveBackLead}</p>
          <GiveBackButton view={view} again={again} onDone={done} />
          <h3>{words.change}</h3>
        </>
      ) : (
        <>
          <p>{words.all}</p>
          <p>{words.lead}</p>
        </>
      )}
      {missing.length > 0 ? (
        <>
          <p>{words.needs}</p>
          <ul class="sign-on-points">
            {missing.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      ) : isTyped ? (
        <p class="soft">{words.saveFirst}</p>
      ) : (
        <KeeperForm key={breakGlass?.personId} view={view} again={again} onDone={done} />
      )}
    </section>
  )
}

/** What is still to be done before it could be the only way in. */
function needsOf({ settings, tested, breakGlassPeople }: SignOnView): readonly string[] {
  const { onlyWay: words } = signOnWords.value
  return [
    settings?.isOn ? '' : words.needsOn,
    tested?.isOwn ? '' : words.needsTest,
    breakGlassPeople.length > 0 ? '' : words.needsKeeper,
  ].filter(Boolean)
}
