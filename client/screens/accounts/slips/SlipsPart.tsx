import { IconPrinter } from '@tabler/icons-preact'
import { useState } from 'preact/hooks'
import type { SlipsView } from '../../../../models/wire/invitations.ts'
import { isLoopback } from '../../../parts/links/isLoopback.ts'
import { linkOrigin } from '../../../parts/links/linkOrigin.ts'
import { SetupSummary } from '../../../parts/setup/SetupSummary.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../words.ts'
import { Slip } from './Slip.tsx'

interface SlipsPartProps {
  readonly made: SlipsView
  readonly onDone: () => void
}

/** What was just made, once: to be printed and cut, several on a sheet, or copied. */
export function SlipsPart({ made, onDone }: SlipsPartProps) {
  const said = words.value.slips
  const { slips, left } = made
  const origin = linkOrigin(made)
  const [isPrinted, setPrinted] = useState(false)
  const printAll = () => {
    print()
    setPrinted(true)
  }
  return (
    <>
      <div class="slips-tools stack">
        <Notice kind="warn">
          <p>{said.once}</p>
        </Notice>
        {isLoopback(origin) ? (
          <Notice kind="fault">
            <p>{said.loopback}</p>
          </Notice>
        ) : null}
        {left > 0 ? <Notice kind="info">{said.left(left)}</Notice> : null}
        <div class="row">
          <Button kind={isPrinted ? 'plain' : 'primary'} onPress={printAll}>
            <IconPrinter size={20} aria-hidden="true" />
            {said.print}
          </Button>
          <Button onPress={onDone}>{said.done}</Button>
        </div>
      </div>
      {/* It leads to another page, and the codes would be gone before they are on paper. */}
      {isPrinted ? (
        <div class="slips-tools">
          <SetupSummary />
        </div>
      ) : null}
      <ul class="slips">
        {slips.map((slip) => (
          <li key={slip.personId}>
            <Slip slip={slip} origin={origin} />
          </li>
        ))}
      </ul>
    </>
  )
}
