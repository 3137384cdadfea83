import { useState } from 'preact/hooks'
import type { DirectoryPreview } from '../../../../models/wire/directoryImport.ts'
import { CheckGroup } from '../../../ui/Choice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { importDraft } from './importDraft.ts'
import { words } from './words.ts'

interface MissingPeopleProps {
  readonly preview: DirectoryPreview
  /** Their number, as it was typed. */
  readonly typed: string
  readonly fault: string | undefined
  readonly onType: (typed: string) => void
  /** What would come of it is shown first. */
  readonly onChange: () => void
}

/** Who is in the directory and not in the file. By itself that means nothing; taking them out is a switch of its own. */
export function MissingPeople({ preview, typed, fault, onType, onChange }: MissingPeopleProps) {
  const text = words.value
  const { missingPeople, missingPeopleCount: count, isMissingMany } = preview
  const [isOpen] = useState(importDraft.value.missing !== undefined)
  if (count === 0) return null
  const isTaken = importDraft.value.missing !== undefined
  return (
    <details open={isOpen || isTaken}>
      <summary>{text.missing(count)}</summary>
      <div class="stack">
        <p>{text.missingLead(count)}</p>
        <p class="soft">
          {missingPeople.map(({ name }) => name).join(', ')}
          {count > missingPeople.length ? ` ${text.missingMore(count - missingPeople.length)}` : null}
        </p>
        <CheckGroup
          legend={text.missing(count)}
          quietLegend
          values={isTaken ? ['take'] : []}
          onChange={(values) => {
            const { missing: _before, ...rest } = importDraft.value
            importDraft.value = values.length > 0 ? { ...rest, missing: count } : rest
            onChange()
          }}
          options={[{ value: 'take', label: text.missingTake(count), detail: text.missingTaken(count) }]}
        />
        {isTaken && isMissingMany ? (
          <Field label={text.missingCount(count)} fault={fault}>
            {(ids) => (
              <input
                {...ids}
                class="input"
                inputMode="numeric"
                autocomplete="off"
                value={typed}
                onInput={(event) => onType(event.currentTarget.value)}
              />
            )}
          </Field>
        ) : null}
      </div>
    </details>
  )
}
