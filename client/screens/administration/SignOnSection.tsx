import type { SignOnView } from '../../../models/wire/signOn.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { follow } from '../../state/live.ts'
import { useQuery } from '../../state/useQuery.ts'

/** Whether people may come by the office's accounts, who waits to be known, and the way to both. */
export function SignOnSection() {
  const words = signOnWords.value
  const { known } = useQuery<SignOnView>('/sign-on', ({ soon }) => [follow('signOn:changed', soon)])
  const { view } = known
  const waiting = view?.newcomers.length ?? 0
  return (
    <section class="sheet panel stack-s" aria-labelledby="sign-on-title">
      <h2 id="sign-on-title">{words.title}</h2>
      {view ? <p>{stateOf(view)}</p> : null}
      {waiting > 0 ? <p class="strong">{words.waitingCount(waiting)}</p> : null}
      <p>
        <a href="/administration/sign-on">{words.open}</a>
      </p>
    </section>
  )
}

function stateOf({ settings, linked }: SignOnView): string {
  const words = signOnWords.value
  if (!settings?.isOn) return words.sectionOff
  return settings.breakGlass ? `${words.sectionOn(linked)} ${words.sectionOnly}` : words.sectionOn(linked)
}
