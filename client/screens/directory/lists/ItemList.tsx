import { useState } from 'preact/hooks'
import type { ListedKind } from '../../../../models/domain/directory/directory.ts'
import { plainText } from '../../../parts/people/matches.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Field } from '../../../ui/Field.tsx'
import { openNew } from '../edit/itemDraft.ts'
import { mayEditAll } from '../parts.ts'
import { words } from '../words.ts'

export interface ItemRow {
  readonly id: string
  readonly name: string
  /** Everything by which it is found. */
  readonly text: string
  /** Something is missing: nobody would be called, or nobody stands in. */
  readonly isWanting?: boolean
}

interface ItemListProps<Row extends ItemRow> {
  readonly part: 'people' | 'units' | 'matters' | 'places'
  readonly kind: ListedKind
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
}

/** As many are drawn at once: a large office has thousands. */
const PAGE = 100

/** A searchable list of what the office has, with what can be done to each. */
export function ItemList<Row extends ItemRow>({ part, kind, rows, columns }: ItemListProps<Row>) {
  const text = words.value
  const [query, setQuery] = useState('')
  const [isOnlyWanting, setOnlyWanting] = useState(false)
  const [most, setMost] = useState(PAGE)
  const wanted = plainText(query).split(/\s+/).filter(Boolean)
  const found = rows.filter(
    (row) => (!isOnlyWanting || row.isWanting) && wanted.every((word) => plainText(row.text).includes(word)),
  )
  const canWant = rows.some(({ isWanting }) => isWanting)
  return (
    <>
      <div class="directory-tools">
        <Field label={text.search} hint={text.searchHints[part]}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              type="search"
              value={query}
              onInput={(event) => {
                setQuery(event.currentTarget.value)
                setMost(PAGE)
              }}
            />
          )}
        </Field>
        {mayEditAll() ? (
          <Button kind="primary" onPress={() => openNew(kind)}>
            {text.add[part]}
          </Button>
        ) : null}
      </div>
      <div class="row">
        <p class="soft" role="status">
          {found.length === 0 && rows.length > 0 ? text.none : text.found(found.length, rows.length)}
        </p>
        {canWant ? (
          <label class="choice">
            <input
              type="checkbox"
              checked={isOnlyWanting}
              onChange={(event) => setOnlyWanting(event.currentTarget.checked)}
            />
            <span>{text.onlyProblems}</span>
          </label>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <div class="sheet">
          <EmptyState title={text.empty[part]} />
        </div>
      ) : null}
      {found.length > 0 ? (
        <div class="sheet">
          <DataTable
            caption={text.parts[part]}
            quietCaption
            isCardsWhenNarrow
            columns={columns}
            rows={found.slice(0, most)}
            rowKey={({ id }) => id}
          />
        </div>
      ) : null}
      {found.length > most ? (
        <div class="row">
          <Button onPress={() => setMost(most + PAGE)}>{text.more(Math.min(PAGE, found.length - most))}</Button>
        </div>
      ) : null}
    </>
  )
}
