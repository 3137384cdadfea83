import { IconKey, IconUserPlus } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { AccountList } from '../../../models/wire/accountList.ts'
import type { SlipsView } from '../../../models/wire/invitations.ts'
import { directory } from '../../state/directory.ts'
import { office } from '../../state/office.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { isText, oneOf, useDraft } from '../../ui/useDraft.ts'
import { accountColumns } from './accountColumns.tsx'
import { FILTERS, isFound, passes } from './filters.ts'
import { ManySlipsDialog } from './ManySlipsDialog.tsx'
import { countsOf, type ManySlips } from './manySlips.ts'
import { words } from './words.ts'

/** As many as a browser draws without a pause; the search finds the rest. */
const SHOWN = 200
const NOBODY = { without: 0, waiting: 0 }

interface ListPartProps {
  readonly list: AccountList
  readonly onMade: (made: SlipsView) => void
}

/** Everybody, found by what one knows of them, and one press for all who cannot sign in yet. */
export function ListPart({ list, onMade }: ListPartProps) {
  const said = words.value
  const [query = '', setQuery] = useDraft('accounts.query', isText)
  const [filter = 'all', setFilter] = useDraft('accounts.filter', oneOf(FILTERS))
  const [most, setMost] = useState(SHOWN)
  const [asking, setAsking] = useState<ManySlips>()
  const { accounts } = list
  const units = directory.value?.units ?? []
  const found = accounts.filter((account) => passes(account, filter) && isFound(query, account, units))
  const { without, waiting } = countsOf(list, 'everybody')
  // Where a password opens nothing, nobody needs one.
  const byProvider = office.value?.signOn === 'only' ? NOBODY : countsOf(list, 'passwords')
  const present = FILTERS.filter((each) => each === 'all' || accounts.some((account) => passes(account, each)))
  return (
    <>
      <p class="accounts-lead">{said.lead}</p>
      {without + waiting > 0 ? (
        <div class="row">
          <Button kind={without > 0 ? 'primary' : 'plain'} onPress={() => setAsking('everybody')}>
            <IconUserPlus size={20} aria-hidden="true" />
            {without > 0 ? said.everybody.open(without) : said.everybody.openAgain(waiting)}
          </Button>
          {without > 0 && waiting > 0 ? <span class="soft">{said.everybody.waiting(waiting)}</span> : null}
        </div>
      ) : null}
      {byProvider.without + byProvider.waiting > 0 ? (
        <div class="row">
          <Button onPress={() => setAsking('passwords')}>
            <IconKey size={20} aria-hidden="true" />
            {byProvider.without > 0
              ? said.passwords.open(byProvider.without)
              : said.passwords.openAgain(byProvider.waiting)}
          </Button>
        </div>
      ) : null}
      <Field label={said.search}>
        {(ids) => (
          <input
            class="input"
            {...ids}
            type="search"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </Field>
      <Choice
        legend={said.filter}
        value={filter}
        onChange={setFilter}
        options={present.map((value) => ({
          value,
          label: said.filters[value],
          detail: accounts.filter((account) => passes(account, value)).length,
        }))}
      />
      <p class="soft" role="status">
        {found.length === 0 ? '' : said.count(found.length)}
      </p>
      {found.length === 0 ? (
        <div class="sheet">
          <EmptyState title={said.noMatch} />
        </div>
      ) : (
        <div class="sheet accounts-list">
          <DataTable
            caption={said.caption}
            quietCaption
            columns={accountColumns()}
            rows={found.slice(0, most)}
            rowKey={({ personId }) => personId}
          />
        </div>
      )}
      {found.length > most ? (
        <div class="row">
          <Button onPress={() => setMost(most + SHOWN)}>{said.more(found.length - most)}</Button>
        </div>
      ) : null}
      {asking ? (
        <ManySlipsDialog
          list={list}
          whom={asking}
          onClose={() => setAsking(undefined)}
          onMade={(made) => {
            setAsking(undefined)
            onMade(made)
          }}
        />
      ) : null}
    </>
  )
}
