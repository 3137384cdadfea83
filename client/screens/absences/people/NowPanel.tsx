import type { PersonView } from '../../../../models/wire/views.ts'
import { reachText } from '../../../parts/people/reachText.ts'
import { MarkButton } from '../../../parts/schedule/MarkButton.tsx'
import { personOf } from '../../../state/directory.ts'
import { texts } from '../../../state/language.ts'
import { path } from '../../../state/live.ts'
import { presence } from '../../../state/presence.ts'
import { words } from '../words.ts'

/** Whether somebody is there at this moment, and the way to say that they are not. */
export function NowPanel({ person }: { readonly person: PersonView }) {
  const { mark } = texts.value.schedule
  const known = presence.value.get(person.id)
  const by = known?.setBy === undefined ? undefined : (personOf(known.setBy)?.name ?? known.setBy)
  return (
    <section class="sheet panel stack-s" aria-labelledby="now-title">
      <h2 id="now-title">{words.value.now.title}</h2>
      {/* A stale "reachable" is worse than none. */}
      {known && path.value.kind === 'alive' ? (
        <p>
          {reachText({ reach: known.reach, obstacles: known.obstacles, until: known.away?.until ?? known.until })}
          {by === undefined ? null : <span class="soft"> ({mark.setBy(by)})</span>}
        </p>
      ) : (
        <p class="soft">{words.value.now.unknown}</p>
      )}
      <div class="row">
        <MarkButton person={person} size="normal" />
      </div>
    </section>
  )
}
