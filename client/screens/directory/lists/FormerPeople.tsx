import { isForgotten } from '../../../../models/domain/directory/forgetting.ts'
import { dayName } from '../../../state/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { openNew } from '../edit/itemDraft.ts'
import { items } from '../items.ts'
import { mayEditAll } from '../parts.ts'
import { words } from '../words.ts'

/** Whoever has left: their names stay in old requests, and they can come back. */
export function FormerPeople() {
  const text = words.value
  const former = (items.value?.former ?? []).flatMap((each) =>
    each.kind === 'employee' && !isForgotten(each.item) ? [each] : [],
  )
  if (former.length === 0 || !mayEditAll()) return null
  return (
    <details class="sheet panel">
      <summary>
        {text.former} ({former.length})
      </summary>
      <ul class="directory-former">
        {former.map(({ item, since }) => (
          <li key={item.id} class="row">
            <span class="strong">{item.name}</span>
            <span class="soft">{text.formerSince(dayName(since))}</span>
            <Button size="small" label={text.bringBackThis(item.name)} onPress={() => openNew('employee', item)}>
              {text.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
