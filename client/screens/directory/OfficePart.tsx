import { said } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { openItem } from './edit/itemDraft.ts'
import { valueText } from './history/changeText.ts'
import { items } from './items.ts'
import { historyOf } from './lists/opened.ts'
import { words } from './words.ts'

const SHOWN = ['name', 'secretaryId', 'secretariatIds', 'clerkIds', 'week'] as const

/** What holds for the whole office. */
export function OfficePart() {
  const text = words.value
  const office = items.value?.office
  if (!office) return null
  return (
    <section class="sheet panel stack" aria-label={text.parts.office}>
      <dl class="directory-office">
        {SHOWN.map((field) => (
          <div key={field}>
            <dt>{text.fields[field]}</dt>
            <dd>{valueText(field, office.item[field])}</dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <Button kind="primary" onPress={() => openItem('office', office)}>
          {text.edit}
        </Button>
        <Button
          onPress={() => {
            historyOf.value = { kind: 'office', id: office.id, name: said(office.item.name) }
          }}
        >
          {text.history}
        </Button>
      </div>
    </section>
  )
}
