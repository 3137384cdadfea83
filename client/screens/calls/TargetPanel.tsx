import { IconX } from '@tabler/icons-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Target } from '../../../models/domain/request/request.ts'
import { texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Step } from '../../ui/Step.tsx'
import { type Picked, TargetSearch } from './TargetSearch.tsx'

interface TargetPanelProps {
  readonly label: string
  readonly submit: string
  readonly busy: boolean
  readonly onSubmit: (target: Target) => void
  /** "I do not know": the secretariat finds out. */
  readonly mayBeUnknown?: boolean
  readonly peopleOnly?: boolean
  readonly without?: string | undefined
  /** The search has the focus only when somebody goes there. */
  readonly waitsForTab?: boolean
}

/** Search, see what was picked, press once: a slip of the arrow key must not call the wrong person. */
export function TargetPanel(props: TargetPanelProps) {
  const { search } = texts.value.calls
  const [picked, setPicked] = useState<Picked>()
  const send = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (picked) send.current?.focus()
  }, [picked])
  if (picked)
    return (
      <Step class="stack-s" onBack={() => setPicked(undefined)}>
        <p class="row">
          <span class="strong">{picked.name}</span>
          <Button kind="quiet" onPress={() => setPicked(undefined)}>
            <IconX size={18} aria-hidden="true" />
            {texts.value.common.remove(picked.name)}
          </Button>
        </p>
        <div class="row">
          <Button
            kind="primary"
            size="large"
            busy={props.busy}
            buttonRef={send}
            onPress={() => props.onSubmit(picked.target)}
          >
            {props.submit}
          </Button>
        </div>
      </Step>
    )
  return (
    <div class="stack-s">
      {props.mayBeUnknown ? (
        <div class="row">
          <Button busy={props.busy} onPress={() => props.onSubmit({ kind: 'unknown' })}>
            {search.unknown}
          </Button>
          <span class="soft">{search.unknownHint}</span>
        </div>
      ) : null}
      <TargetSearch
        label={props.label}
        onPick={setPicked}
        peopleOnly={props.peopleOnly ?? false}
        without={props.without}
        waitsForTab={props.waitsForTab ?? false}
      />
    </div>
  )
}
