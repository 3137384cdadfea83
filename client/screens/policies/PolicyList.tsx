import { IconAlertTriangleFilled } from '@tabler/icons-preact'
import type { PolicyView } from '../../../models/wire/policies.ts'
import { policyWords } from '../../parts/policies/words.ts'
import { dayAndTime } from '../../state/time.ts'
import { Badge } from '../../ui/Badge.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { nameOfPolicy, pathOfScope } from './scopes.ts'

/** The office's default, routing, and each unit: its own rules, or as the office. */
export function PolicyList({ policies }: { readonly policies: readonly PolicyView[] }) {
  return (
    <div class="sheet policies-list">
      <DataTable
        caption={policyWords.value.caption}
        quietCaption
        isCardsWhenNarrow
        columns={columns()}
        rows={policies}
        rowKey={({ scope }) => pathOfScope(scope)}
      />
    </div>
  )
}

function columns(): readonly Column<PolicyView>[] {
  const words = policyWords.value
  return [
    {
      key: 'whose',
      title: words.whose,
      cell: (policy) => <a href={pathOfScope(policy.scope)}>{nameOfPolicy(policy)}</a>,
    },
    { key: 'rules', title: words.rules, cell: (policy) => <Rules policy={policy} /> },
    {
      key: 'changed',
      title: words.changedColumn,
      cell: ({ changed }) => (
        <span class="soft">
          {changed ? words.changedBy(dayAndTime(changed.at), changed.byName) : words.neverChanged}
        </span>
      ),
    },
  ]
}

function Rules({ policy }: { readonly policy: PolicyView }) {
  const words = policyWords.value
  const { scope, isOwn, steps, concerns } = policy
  if (!isOwn) return <span class="soft">{words.asOffice}</span>
  return (
    <span class="row">
      <span>
        {scope.kind === 'unit' ? `${words.own}, ` : ''}
        {words.inShort(steps.length)}
      </span>
      {concerns.length > 0 ? (
        <Badge Shape={IconAlertTriangleFilled} tone="red">
          {words.doubtful(concerns.length)}
        </Badge>
      ) : null}
    </span>
  )
}
