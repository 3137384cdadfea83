import type { OwnChannelsView, OwnChannelView } from '../../../models/wire/ownChannels.ts'
import { dayAndTime } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Badge } from '../../ui/Badge.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { STANDING_LOOKS } from './standingLooks.ts'
import { ownChannelWords } from './words.ts'

/** Told to whoever is called by one, and to nobody who is not. */
export function OwnChannels() {
  const words = ownChannelWords.value
  const { known, again } = useQuery<OwnChannelsView>('/own-channels')
  const { view, fault } = known
  if (fault === undefined && !view?.channels.length) return null
  return (
    <section class="sheet panel stack" aria-labelledby="own-channels">
      <h2 id="own-channels">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      <ul class="stack-s">
        {view?.channels.map((channel) => (
          <OwnChannel key={channel.id} channel={channel} />
        ))}
      </ul>
    </section>
  )
}

function OwnChannel({ channel: { name, standing, heardAt } }: { readonly channel: OwnChannelView }) {
  const words = ownChannelWords.value
  return (
    <li class="stack-s">
      <div class="row spread">
        <span class="strong">{name}</span>
        <Badge {...STANDING_LOOKS[standing]}>{words.states[standing]}</Badge>
      </div>
      <p>{words.meaning[standing]}</p>
      <p class="soft">{heardAt === undefined ? words.neverHeard : words.heard(dayAndTime(heardAt))}</p>
    </li>
  )
}
