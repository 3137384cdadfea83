import { IconStairsUp } from '@tabler/icons-preact'
import type { RequestView } from '../../../models/wire/views.ts'
import { texts } from '../../state/language.ts'
import { now } from '../../state/time.ts'
import { Until } from '../../ui/Timer.tsx'

/** "za 40 s: kierownik": what Parter does next if nobody comes. */
export function NextStep({ request }: { readonly request: RequestView }) {
  const { board: words, nextCall } = texts.value
  const step = request.nextStep
  if (!step) return null
  const who = nextCall[step.call]
  return (
    <span class="next-step">
      <IconStairsUp size={18} aria-hidden="true" />
      {step.at <= now.value ? words.nextNow(who) : <Until at={step.at} say={(time) => words.nextIn(time, who)} />}
    </span>
  )
}
