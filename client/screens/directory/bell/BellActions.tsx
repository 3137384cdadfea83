import { useState } from 'preact/hooks'
import type { PlaceId } from '../../../../models/domain/directory/directory.ts'
import { ask } from '../../../state/api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { bellWords } from './words.ts'

interface BellDeedsProps {
  readonly place: { readonly id: PlaceId; readonly name: string }
  readonly isBusy: boolean
  readonly run: (action: () => Promise<unknown>, done: string) => Promise<void>
}

/** What makes printed signs worthless is asked about first. */
export function BellActions({ place, isBusy, run }: BellDeedsProps) {
  const words = bellWords.value
  const [asking, setAsking] = useState<'renew' | 'remove'>()
  const actions = {
    renew: () => run(() => ask(`/bells/${place.id}/code`, { method: 'POST' }), words.renewed),
    remove: () => run(() => ask(`/bells/${place.id}`, { method: 'DELETE' }), words.removed(place.name)),
  }
  if (asking === undefined)
    return (
      <div class="row">
        <Button onPress={() => setAsking('renew')}>{words.renew}</Button>
        <Button kind="danger" onPress={() => setAsking('remove')}>
          {words.remove}
        </Button>
      </div>
    )
  const isRenewal = asking === 'renew'
  return (
    <Notice kind="warn">
      <p>{isRenewal ? words.renewAsk : words.removeAsk}</p>
      <div class="row">
        <Button
          kind="danger"
          busy={isBusy}
          onPress={() => {
            void actions[asking]().then(() => setAsking(undefined))
          }}
        >
          {isRenewal ? words.renewYes : words.removeYes}
        </Button>
        <Button onPress={() => setAsking(undefined)}>{words.keep}</Button>
      </div>
    </Notice>
  )
}
