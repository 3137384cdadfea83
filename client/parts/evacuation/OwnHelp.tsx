import { useState } from 'preact/hooks'
import { OWN_HELP } from '../../../models/domain/evacuation/evacuation.ts'
import type { Need } from '../../../models/domain/request/needs.ts'
import type { OwnHelpView } from '../../../models/wire/evacuation.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { capital, texts } from '../../state/language.ts'
import { dayName } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckGroup } from '../../ui/Choice.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { evacuationWords } from './words.ts'

/** Whether one wants to be found in an evacuation: one's own word, given and taken back here alone. */
export function OwnHelp() {
  const { own } = evacuationWords.value
  const { known, again } = useQuery<OwnHelpView>('/evacuation/mine')
  const [chosen, setChosen] = useState<readonly Need[]>()
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const wanted = known.view?.wanted
  const needs = chosen ?? wanted?.needs ?? []
  const send = async (order: { readonly method: 'PUT' | 'DELETE'; readonly body?: unknown }, said: string) => {
    setFault(undefined)
    setBusy(true)
    try {
      await ask('/evacuation/mine', order)
      setChosen(undefined)
      await again()
      announce(said)
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(false)
  }
  return (
    <section class="sheet panel stack" aria-labelledby="own-help">
      <h2 id="own-help">{own.title}</h2>
      <p>{own.lead}</p>
      {known.fault === undefined ? null : (
        <LoadFailed what={own.failed} onRetry={() => void again()}>
          {known.fault}
        </LoadFailed>
      )}
      {known.view === undefined ? null : (
        <>
          <p class="strong">{wanted ? own.on(dayName(wanted.since)) : own.off}</p>
          <CheckGroup
            legend={own.needs}
            layout="grid"
            values={needs}
            onChange={setChosen}
            options={OWN_HELP.map((need) => ({ value: need, label: capital(texts.value.needs[need]) }))}
          />
          <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
          <div class="row">
            <Button
              kind="primary"
              busy={isBusy}
              onPress={() => void send({ method: 'PUT', body: { needs } }, own.asked)}
            >
              {wanted ? own.change : own.ask}
            </Button>
            {wanted ? (
              <Button busy={isBusy} onPress={() => void send({ method: 'DELETE' }, own.takenBack)}>
                {own.takeBack}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </section>
  )
}
