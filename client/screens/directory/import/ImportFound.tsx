import { useState } from 'preact/hooks'
import { stops } from '../../../../models/domain/directory/problems.ts'
import type { DirectoryImportResult, DirectoryPreview } from '../../../../models/wire/directoryImport.ts'
import { ListFound } from '../../../parts/lists/ListFound.tsx'
import type { Importing } from '../../../parts/lists/ListImport.tsx'
import { countsOf } from '../../../parts/lists/listCounts.ts'
import { focusFault } from '../../../ui/focusSoon.ts'
import { Breaks } from '../edit/Breaks.tsx'
import { ImportGroups } from './ImportGroups.tsx'
import { answering, importDraft } from './importDraft.ts'
import { MissingPeople } from './MissingPeople.tsx'
import { RejectedRows } from './RejectedRows.tsx'
import { isOtherThanShown, RoleProposals } from './RoleProposals.tsx'
import { words } from './words.ts'

interface ImportFoundProps {
  readonly importing: Importing<DirectoryPreview, DirectoryImportResult>
  readonly preview: DirectoryPreview
}

/** What a list of the directory would do, and what would come of it. */
export function ImportFound({ importing, preview }: ImportFoundProps) {
  const text = words.value
  const { state, apply, check } = importing
  const { added, changed } = countsOf(preview)
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const { missing } = importDraft.value
  const isUncounted = missing !== undefined && preview.isMissingMany && typed.trim() !== String(missing)
  const roles = preview.proposals.filter(({ isTaken }) => isTaken).length
  const applyCounted = () => {
    setTried(isUncounted)
    if (isUncounted) focusFault()
    else apply()
  }
  return (
    <ListFound
      state={state}
      preview={preview}
      answering={answering}
      taken={added + changed + roles + (missing ?? 0)}
      stopped={stoppedBy(preview)}
      onApply={applyCounted}
      onCheck={check}
      forProblems={<RejectedRows />}
      groups={<ImportGroups preview={preview} />}
    >
      <RoleProposals proposals={preview.proposals} busy={state.busy !== undefined} onShow={check} />
      <MissingPeople
        preview={preview}
        typed={typed}
        fault={isTried && isUncounted ? text.missingWrong(missing) : undefined}
        onType={setTyped}
        onChange={check}
      />
      <Consequences preview={preview} />
    </ListFound>
  )
}

function stoppedBy({ breaks, proposals }: DirectoryPreview): string | undefined {
  if (isOtherThanShown(proposals)) return words.value.rolesFirst
  return breaks.some(stops) ? words.value.stopped : undefined
}

function Consequences({ preview: { breaks, breaksCount } }: { readonly preview: DirectoryPreview }) {
  const text = words.value
  if (breaksCount === 0) return null
  return (
    <div class="stack-s">
      <Breaks breaks={breaks} />
      {breaksCount > breaks.length ? <p class="soft">{text.breaksMore(breaksCount - breaks.length)}</p> : null}
    </div>
  )
}
