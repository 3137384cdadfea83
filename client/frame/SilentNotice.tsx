import { useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { extensionOf } from '../parts/people/whereabouts.ts'
import { announce } from '../state/announcer.ts'
import { directory } from '../state/directory.ts'
import { firstTexts, said } from '../state/language.ts'
import { path } from '../state/live.ts'
import { me } from '../state/session.ts'
import { Notice } from '../ui/Notice.tsx'

/** A fault of the alarm path is an alarm: said once aloud, shown for as long as it lasts, with whom to telephone. */
export function SilentNotice() {
  const { frame } = firstTexts.value
  const isDown = me.value !== null && path.value.kind !== 'alive' && path.value.kind !== 'connecting'
  const wasDown = useRef(false)
  useSignalEffect(() => {
    const down = me.value !== null && path.value.kind !== 'alive' && path.value.kind !== 'connecting'
    if (down && !wasDown.current)
      announce(`${firstTexts.value.frame.silentTitle}. ${firstTexts.value.frame.silentBody}`)
    if (!down && wasDown.current && path.value.kind === 'alive') announce(firstTexts.value.frame.backOnline)
    if (path.value.kind !== 'connecting') wasDown.current = down
  })
  if (!isDown || !me.value) return null
  const secretariat = directory.value?.people.filter(
    (person) => person.extension !== '' && directory.value?.secretariatIds.includes(person.id),
  )
  return (
    <section class="standing-notice" aria-label={frame.silentTitle}>
      <Notice kind="telephone">
        <p>
          <span class="strong">{frame.silentTitle}.</span> {frame.silentBody}
        </p>
        <p class="row">
          {secretariat?.map((person) => (
            <span key={person.id}>
              {said(person.position)}: <span class="strong">{extensionOf(person)}</span>
            </span>
          ))}
          <a href="/telephones">{frame.telephones}</a>
        </p>
      </Notice>
    </section>
  )
}
