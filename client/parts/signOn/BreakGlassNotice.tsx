import { useEffect } from 'preact/hooks'
import type { BreakGlassAlarmView } from '../../../models/wire/signOn.ts'
import { announce } from '../../state/announcer.ts'
import { follow } from '../../state/live.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Notice } from '../../ui/Notice.tsx'
import { signOnWords } from './words.ts'

/** That somebody came in by the emergency account stands before every administrator for a day, on whatever page they are. */
export function BreakGlassNotice() {
  const { onlyWay: words } = signOnWords.value
  const { known } = useQuery<BreakGlassAlarmView>('/sign-on/alarm', ({ soon }) => [follow('signOn:changed', soon)])
  const use = known.view?.use
  const said = use ? words.used(use.person.name, dayAndTime(use.at)) : ''
  useEffect(() => {
    if (said !== '') announce(said)
  }, [said])
  if (!use) return null
  return (
    <section class="standing-notice" aria-label={words.keeper}>
      <Notice kind="warn">
        <div class="row spread">
          <p>{said}</p>
          <a href={`/accounts/${encodeURIComponent(use.person.id)}`}>{words.usedOpen}</a>
        </div>
      </Notice>
    </section>
  )
}
