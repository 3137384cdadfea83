import { IconPrinter } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { SupervisionParts } from '../../frame/SupervisionParts.tsx'
import { qualityWords } from '../../parts/quality/words.ts'
import { hasRole } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { PartLinks } from '../../ui/PartLinks.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { ActionDialog, type NewAction } from './ActionDialog.tsx'
import { CausesPart } from './CausesPart.tsx'
import { ProposalsPart } from './ProposalsPart.tsx'
import { PARTS, type Part, pathOf } from './parts.ts'
import './quality.css'
import { RegisterPart } from './RegisterPart.tsx'

/** Why clients waited too long, what is done about it, and whether it helped. An auditor reads. */
export function ActionsScreen() {
  const words = qualityWords.value
  const { path, route } = useLocation()
  const part = partsFor().find((each) => pathOf(each) === path) ?? 'causes'
  const [begun, setBegun] = useState<NewAction>()
  return (
    <Screen key={part} title={titleOf(part)} class="quality stack">
      <SupervisionParts here="actions" />
      <div class="row spread">
        <PartLinks
          label={words.partsLabel}
          links={partsFor().map((each) => ({
            href: pathOf(each),
            text: words.parts[each],
            current: each === part ? ('page' as const) : undefined,
          }))}
        />
        <Button kind="quiet" size="small" onPress={() => print()}>
          <IconPrinter size={18} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      {part === 'causes' ? <CausesPart onAct={setBegun} /> : null}
      {part === 'register' ? <RegisterPart /> : null}
      {part === 'proposals' ? <ProposalsPart onAct={setBegun} /> : null}
      {begun ? (
        <ActionDialog
          begun={begun}
          onClose={() => setBegun(undefined)}
          onSaved={() => {
            setBegun(undefined)
            route(pathOf('register'))
          }}
        />
      ) : null}
    </Screen>
  )
}

const titleOf = (part: Part): string => {
  const { explain, register, proposals } = qualityWords.value
  return { causes: explain.title, register: register.title, proposals: proposals.title }[part]
}

/** Single counts of a matter are told to supervisors alone. */
const partsFor = (): readonly Part[] => PARTS.filter((part) => part !== 'proposals' || hasRole('supervisor'))
