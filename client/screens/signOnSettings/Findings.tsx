import { IconAlertTriangleFilled, IconCircleCheckFilled, IconInfoCircle } from '@tabler/icons-preact'
import type { SignOnFinding } from '../../../models/wire/signOn.ts'
import { signOnWords } from '../../parts/signOn/words.ts'
import { Fault } from '../../ui/Fault.tsx'
import type { Checks } from './useChecks.ts'

/** What the provider said of each value, and what to do about it: by shape and sentence, heard when it comes. */
export function Findings({ checks: { isBusy, findings, fault } }: { readonly checks: Checks }) {
  const words = signOnWords.value
  return (
    <div role="status" class="stack-s">
      {isBusy ? <p class="soft">{words.checking}</p> : null}
      {fault === undefined ? null : <Fault>{fault}</Fault>}
      {findings.length === 0 || isBusy ? null : (
        <>
          <h3>{words.checksTitle}</h3>
          <ul class="sign-on-findings">
            {findings.map((finding) => {
              const Shape = shapeOf(finding)
              return (
                <li key={finding.what}>
                  <Shape size={20} aria-hidden="true" />
                  <span>{sentenceOf(finding)}</span>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}

function shapeOf({ what }: SignOnFinding) {
  if (what === 'reached' || what.endsWith('Right')) return IconCircleCheckFilled
  return what.endsWith('Unknown') ? IconInfoCircle : IconAlertTriangleFilled
}

function sentenceOf(finding: SignOnFinding): string {
  const { findings } = signOnWords.value
  if (finding.what === 'otherName') return findings.otherName(finding.says)
  if (finding.what === 'clockWrong') return findings.clockWrong(finding.seconds)
  return findings[finding.what]
}
