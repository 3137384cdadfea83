import { IconFileCheck, IconPrinter } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { AccessMove } from '../../../models/domain/accessRequests/accessRequest.ts'
import type { AccessView } from '../../../models/wire/accessRequests.ts'
import { mayView } from '../../frame/views.ts'
import { moveAccessRequest, useAccessRequests } from '../../parts/accessRequests/useAccessRequests.ts'
import { accessWords } from '../../parts/accessRequests/words.ts'
import { ExportLinks } from '../../parts/lists/ExportLinks.tsx'
import { announce } from '../../state/announcer.ts'
import { explain } from '../../state/explain.ts'
import { texts } from '../../state/language.ts'
import { hasRole } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import './register.css'
import { registerColumns } from './registerColumns.tsx'

/** What was asked of the office, by when it has to be answered, and what became of it. */
export function RegisterScreen() {
  const words = accessWords.value
  const { known, again } = useAccessRequests()
  const { view, fault } = known
  const [moving, setMoving] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const move = async ({ id }: AccessView, what: AccessMove) => {
    if (moving !== undefined) return
    setMoving(id)
    setRefused(undefined)
    try {
      const { state } = await moveAccessRequest(id, what)
      announce(words.moved(id, words.states[state]))
    } catch (error) {
      setRefused(explain(error))
    }
    await again()
    setMoving(undefined)
  }
  const mayExport = hasRole('admin') || hasRole('auditor')
  return (
    <Screen title={words.title} class="register stack">
      <div class="row spread">
        <p class="register-lead">{words.lead}</p>
        <Button onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      <p class="soft">{words.dates}</p>
      {/* An auditor's bar is full: they come to the register of cases from this one. */}
      {mayView('alternatives') ? (
        <p class="register-export">
          <a href="/alternatives">{texts.value.frame.alternatives}</a>
        </p>
      ) : null}
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="sheet panel soft">{words.loading}</p> : null}
      {view?.requests.length === 0 ? (
        <div class="sheet">
          <EmptyState icon={<IconFileCheck size={48} />} title={words.empty}>
            <p>{words.emptyHint}</p>
          </EmptyState>
        </div>
      ) : null}
      <div role="alert">{refused === undefined ? null : <Fault>{refused}</Fault>}</div>
      {view && view.requests.length > 0 ? (
        <div class="sheet">
          <DataTable
            caption={words.caption}
            quietCaption
            isCardsWhenNarrow
            columns={registerColumns((request, what) => void move(request, what), moving)}
            rows={view.requests}
            rowKey={({ id }) => id}
          />
        </div>
      ) : null}
      {mayExport ? (
        <div class="register-export">
          <ExportLinks
            title={words.register}
            lead={words.exportLead}
            path="/access-requests/export"
            kinds={[{ value: 'register', label: words.register }]}
          />
        </div>
      ) : null}
    </Screen>
  )
}
