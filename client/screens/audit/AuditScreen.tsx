import { IconPrinter } from '@tabler/icons-preact'
import { useRef } from 'preact/hooks'
import type { LogStateView } from '../../../models/wire/securityLog.ts'
import { LogPages } from '../../parts/audit/LogPages.tsx'
import { administrationWords } from '../../parts/audit/words.ts'
import { Exports } from '../../parts/lists/Exports.tsx'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import './auditScreen.css'
import { ChainState } from './ChainState.tsx'
import { LogFilters } from './LogFilters.tsx'
import { useLogFilter } from './logFilter.ts'

/** Who did what to which object: for whoever keeps Parter running, and for whoever has to vouch for it. */
export function AuditScreen() {
  const { audit: words } = administrationWords.value
  const { known, again } = useQuery<LogStateView>('/security-log/state')
  const { view, fault } = known
  const { question, ...handlers } = useLogFilter()
  const opened = useRef(question)
  const isAsked = useRef(false)
  if (question !== opened.current) isAsked.current = true
  return (
    <Screen title={words.title} class="audit stack">
      <p class="audit-lead">{words.lead}</p>
      {fault === undefined ? null : (
        <LoadFailed what={words.stateFailed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view ? <ChainState state={view} again={again} /> : null}
      <LogFilters {...handlers} people={view?.people ?? []} />
      <div class="row audit-ways">
        <Exports path="/security-log/export" question={question} />
        <Button kind="quiet" size="small" onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      <LogPages
        key={question}
        path="/security-log"
        question={question}
        empty={words.none}
        told={isAsked.current ? words.told : undefined}
      />
    </Screen>
  )
}
