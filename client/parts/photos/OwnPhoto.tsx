import { useRef, useState } from 'preact/hooks'
import { firstNameIn, isFirstName, LONGEST_FIRST_NAME } from '../../../models/domain/photos/photoCard.ts'
import { photoAddress } from '../../../models/wire/photoPath.ts'
import type { OwnPhotoView } from '../../../models/wire/photos.ts'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { explain } from '../../state/explain.ts'
import { me } from '../../state/session.ts'
import { dayName } from '../../state/time.ts'
import { useQuery } from '../../state/useQuery.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusFirstFault } from '../../ui/firstFault.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import './ownPhoto.css'
import { smallPhoto } from './smallPhoto.ts'
import { photoWords } from './words.ts'

type Order = { readonly method: 'PUT' | 'DELETE'; readonly body?: unknown }

/** Whether clients may recognise one: one's own word, given and taken back here alone. */
export function OwnPhoto() {
  const words = photoWords.value
  const person = me.value?.person
  const { known, again } = useQuery<OwnPhotoView>('/own-photo')
  const card = known.view?.card
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState<string>()
  const [isNameMissing, setNameMissing] = useState(false)
  const [photoFault, setPhotoFault] = useState<string>()
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const firstName = typed ?? card?.firstName ?? firstNameIn(person?.name ?? '')
  const choose = async (file: File | undefined) => {
    if (!file) return
    setPhotoFault(undefined)
    const small = await smallPhoto(file)
    setChosen(small)
    if (small !== undefined) return
    setPhotoFault(words.unreadable)
    announce(words.unreadable)
  }
  const send = async (order: Order, said: string) => {
    setFault(undefined)
    setBusy(true)
    try {
      await ask('/own-photo', order)
      setChosen(undefined)
      setTyped(undefined)
      await again()
      announce(said)
    } catch (error) {
      setFault(explain(error))
    }
    setBusy(false)
  }
  const agree = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    const named = firstName.trim()
    const isNamed = isFirstName(named)
    const hasPhoto = chosen !== undefined || card !== undefined
    setNameMissing(!isNamed)
    setPhotoFault(hasPhoto ? undefined : words.photoMissing)
    if (!isNamed || !hasPhoto) return void requestAnimationFrame(() => focusFirstFault(form.current))
    setFault(undefined)
    setBusy(true)
    const jpeg = chosen ?? (await kept(person?.id ?? ''))
    if (jpeg !== undefined) return send({ method: 'PUT', body: { firstName: named, jpeg } }, words.agreed)
    setFault(words.notKept)
    setBusy(false)
  }
  return (
    <section class="sheet panel stack" aria-labelledby="own-photo">
      <h2 id="own-photo">{words.title}</h2>
      <p>{words.lead}</p>
      {known.fault === undefined ? null : (
        <LoadFailed what={words.failed} onRetry={() => void again()}>
          {known.fault}
        </LoadFailed>
      )}
      {known.view === undefined ? null : (
        <form class="stack" noValidate ref={form} onSubmit={(event) => void agree(event)}>
          <p class="strong">{card ? words.on(card.firstName, dayName(card.since)) : words.off}</p>
          {chosen !== undefined ? (
            <Shown src={`data:image/jpeg;base64,${chosen}`} caption={words.preview} firstName={firstName} />
          ) : card && person ? (
            <Shown key={card.since} src={photoAddress(person.id)} caption={words.own} firstName={card.firstName} />
          ) : null}
          <Field label={words.choose} hint={words.chooseHint} fault={photoFault}>
            {(ids) => (
              <input
                {...ids}
                // The same file can be chosen again when the last one was saved, or erased.
                key={card?.since ?? 0}
                class="input"
                type="file"
                accept="image/jpeg,image/png,image/webp"
                onChange={(event) => void choose(event.currentTarget.files?.[0])}
              />
            )}
          </Field>
          <Field label={words.firstName} fault={isNameMissing ? words.firstNameMissing : undefined}>
            {(ids) => (
              <input
                {...ids}
                class="input"
                autocomplete="given-name"
                maxLength={LONGEST_FIRST_NAME}
                value={firstName}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Field>
          <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
          <div class="row">
            <Button kind="primary" busy={isBusy}>
              {card ? words.change : words.agree}
            </Button>
            {card ? (
              <Button busy={isBusy} onPress={() => void send({ method: 'DELETE' }, words.takenBack)}>
                {words.takeBack}
              </Button>
            ) : null}
          </div>
        </form>
      )}
    </section>
  )
}

interface ShownProps {
  readonly src: string
  readonly caption: string
  readonly firstName: string
}

const Shown = ({ src, caption, firstName }: ShownProps) => (
  <figure class="own-photo">
    <img src={src} alt="" width={128} height={128} />
    <figcaption>
      <span class="strong">{firstName}</span>
      <span class="soft">{caption}</span>
    </figcaption>
  </figure>
)

/** Another first name goes with the photo that is there. */
async function kept(personId: string): Promise<string | undefined> {
  const reply = await fetch(photoAddress(personId)).catch(() => undefined)
  return reply?.ok ? smallPhoto(await reply.blob()) : undefined
}
