import { IconPrinter } from '@tabler/icons-preact'
import { useRef, useState } from 'preact/hooks'
import type { PlaceId } from '../../../../models/domain/directory/directory.ts'
import type { BellList, BellView } from '../../../../models/wire/bells.ts'
import { announce } from '../../../state/announcer.ts'
import { ask } from '../../../state/api.ts'
import { explain } from '../../../state/explain.ts'
import { texts } from '../../../state/language.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Field } from '../../../ui/Field.tsx'
import { focusFirstFault } from '../../../ui/firstFault.ts'
import { BellActions } from './BellActions.tsx'
import { BellSign } from './BellSign.tsx'
import { bellWords } from './words.ts'
import './bell.css'

interface BellDialogProps {
  readonly place: { readonly id: PlaceId; readonly name: string }
  readonly list: BellList
  /** Something has changed: the list is asked for anew. */
  readonly onChanged: () => Promise<void>
  readonly onClose: () => void
}

/** One place's bell: made here, printed for the door, and given another address when strangers know the old one. */
export function BellDialog({ place, list, onChanged, onClose }: BellDialogProps) {
  const words = bellWords.value
  const bell = list.bells.find(({ placeId }) => placeId === place.id)
  const [phone, setPhone] = useState(bell?.phone ?? list.phone ?? '')
  const [fault, setFault] = useState<string>()
  const [missing, setMissing] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const run = async (action: () => Promise<unknown>, done: string) => {
    setBusy(true)
    setFault(undefined)
    try {
      await action()
      await onChanged()
      announce(done)
    } catch (error) {
      setFault(explain(error))
    } finally {
      setBusy(false)
    }
  }
  const save = () => {
    const isMissing = !/\d{3}/.test(phone)
    setMissing(isMissing ? words.phoneMissing : undefined)
    if (isMissing) return void requestAnimationFrame(() => focusFirstFault(form.current))
    const action = () => ask<BellView>(`/bells/${place.id}`, { method: 'PUT', body: { phone } })
    void run(action, bell ? words.saved : words.made(place.name))
  }
  return (
    <Dialog title={words.open(place.name)} onClose={onClose}>
      <div class="stack">
        {bell ? <BellSign bell={bell} placeName={place.name} origins={list.origins} /> : <p>{words.lead}</p>}
        <form
          class="stack"
          noValidate
          ref={form}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Field label={words.phone} hint={words.phoneHint} fault={missing}>
            {(ids) => (
              <input
                {...ids}
                class="input"
                type="tel"
                autocomplete="off"
                maxLength={40}
                value={phone}
                onInput={(event) => setPhone(event.currentTarget.value)}
              />
            )}
          </Field>
          <div>
            <Button kind={bell ? 'plain' : 'primary'} busy={isBusy}>
              {bell ? words.save : words.make}
            </Button>
          </div>
        </form>
        <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
        {bell ? <BellActions place={place} isBusy={isBusy} run={run} /> : null}
        <div class="row row-end dialog-foot">
          <Button onPress={onClose}>{texts.value.common.close}</Button>
          {bell ? (
            <Button kind="primary" onPress={() => print()}>
              <IconPrinter size={20} aria-hidden="true" />
              {words.print}
            </Button>
          ) : null}
        </div>
      </div>
    </Dialog>
  )
}
