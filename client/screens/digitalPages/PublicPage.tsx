import { IconPrinter } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import type { OfficeFacts } from '../../../models/domain/digitalPages/officeFacts.ts'
import { useDigitalPages } from '../../parts/digitalPages/useDigitalPages.ts'
import { digitalPagesWords } from '../../parts/digitalPages/words.ts'
import { dayAndTime } from '../../state/time.ts'
import { Button } from '../../ui/Button.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Screen } from '../../ui/Screen.tsx'
import './digitalPages.css'

interface PublicPageProps {
  readonly title: string
  readonly children: (facts: OfficeFacts) => ComponentChildren
}

/** A page for everybody, signed in or not: to be read, and to be printed. */
export function PublicPage({ title, children }: PublicPageProps) {
  const words = digitalPagesWords.value
  const { known, again } = useDigitalPages()
  const { view, fault } = known
  return (
    <Screen title={title} class="narrow digital-page">
      {fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={again}>
          {fault}
        </LoadFailed>
      )}
      {view === undefined && fault === undefined ? <p class="soft">{words.loading}</p> : null}
      {view === undefined ? null : (
        <>
          {children(view.facts)}
          <div class="row spread">
            <p class="soft">{view.changedAt === undefined ? '' : words.changedAt(dayAndTime(view.changedAt))}</p>
            <Button onPress={() => print()}>
              <IconPrinter size={20} aria-hidden="true" />
              {words.print}
            </Button>
          </div>
        </>
      )}
    </Screen>
  )
}
