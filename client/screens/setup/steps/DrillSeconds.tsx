import { useEffect } from 'preact/hooks'
import type { DrillLine, DrillView } from '../../../../models/wire/drills.ts'
import { setupWords } from '../../../parts/setup/words.ts'
import { announce } from '../../../state/announcer.ts'
import { texts } from '../../../state/language.ts'
import { Notice } from '../../../ui/Notice.tsx'

/** What the drill has measured: large, because it is what the office will tell its own people. */
export function DrillSeconds({ drill }: { readonly drill: DrillView }) {
  const { drill: words } = setupWords.value
  const [line] = drill.lines
  const ms = line?.answeredMs
  useEffect(() => {
    if (line && ms !== undefined) announce(`${words.heard(line.person.name)} ${words.seconds(secondsOf(ms))}`)
  }, [ms])
  if (!line) return null
  if (ms !== undefined) return <Measured line={line} ms={ms} />
  if (line.state === 'notCalled') return <Notice kind="warn">{words.notCalled}</Notice>
  return (
    <Notice kind={drill.endedAt === undefined ? 'info' : 'warn'}>
      {drill.endedAt === undefined ? words.waits : words.nobody}
    </Notice>
  )
}

function Measured({ line, ms }: { readonly line: DrillLine; readonly ms: number }) {
  const { drill: words } = setupWords.value
  return (
    <Notice kind="good">
      <p>{words.heard(line.person.name)}</p>
      <p class="setup-seconds">{words.seconds(secondsOf(ms))}</p>
      {line.deliveredMs === undefined ? null : (
        <p class="soft">
          {line.deliveredMs < LEAST_SAID_MS ? words.deliveredAtOnce : words.delivered(secondsOf(line.deliveredMs))}
        </p>
      )}
    </Notice>
  )
}

/** Rounded to tenths, less would be none. */
const LEAST_SAID_MS = 50

const secondsOf = (ms: number): string =>
  (ms / 1_000).toLocaleString(texts.value.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
