import { useState } from 'preact/hooks'
import {
  type ConductCard,
  isPolishMissing,
  LONGEST_CARD,
  mayBeEmpty,
} from '../../../models/domain/conduct/conductCards.ts'
import { type Bilingual, LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import type { CardBody, ConductView } from '../../../models/wire/conduct.ts'
import { conductWords } from '../../parts/conduct/words.ts'
import { BilingualFields } from '../../parts/officeTexts/BilingualFields.tsx'
import { isTyped, type TypedTexts } from '../../parts/officeTexts/typedTexts.ts'
import { useSaveEdition } from '../../parts/officeTexts/useSaveEdition.ts'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { announce } from '../../state/announcer.ts'
import { ask } from '../../state/api.ts'
import { forgetDraftsOf } from '../../state/drafts.ts'
import { said } from '../../state/language.ts'
import { useDraft } from '../../ui/useDraft.ts'
import { nameOfCard, ofParter } from './cardNames.ts'

interface CardDialogProps {
  readonly card: ConductCard
  /** An older text, to be looked at before it counts again. */
  readonly proposed?: Bilingual
  readonly view: ConductView
  readonly again: () => Promise<void>
  readonly onClose: () => void
}

/** One card in both languages, with Parter's text to compare; the same text as Parter's is Parter's. */
export function CardDialog({ card, proposed, view, again, onClose }: CardDialogProps) {
  const { edit } = conductWords.value
  const draftKey = `conduct.${card}`
  const [kept, setTyped] = useDraft<TypedTexts<Language>>(draftKey, isTyped)
  const [complaints, setComplaints] = useState(0)
  const typed = kept ?? (proposed ? { edition: view.edition, texts: proposed } : undefined)
  const parters = ofParter(card)
  const name = nameOfCard(card)
  const textOf = (language: Language): string => typed?.texts[language] ?? (view.cards[card] ?? parters)[language] ?? ''
  const type = (language: Language, text: string) =>
    setTyped({ edition: typed?.edition ?? view.edition, texts: { ...typed?.texts, [language]: text } })
  const { save, isBusy, fault } = useSaveEdition(async () => {
    const now = await ask<ConductView>('/conduct').catch(() => undefined)
    if (now && typed) setTyped({ ...typed, edition: now.edition })
    await again()
  })
  const text = Object.fromEntries(LANGUAGES.map((language) => [language, textOf(language).trim()])) as Bilingual
  const isMissing = isPolishMissing(card, text)
  const submit = async () => {
    if (isMissing) return setComplaints(complaints + 1)
    const isParters = LANGUAGES.every((language) => text[language] === parters[language])
    const edition = typed?.edition ?? view.edition
    const body: CardBody = isParters ? { edition } : { edition, text }
    if (!(await save(`/conduct/${card}`, body))) return
    forgetDraftsOf(draftKey)
    announce(edit.saved(name))
    onClose()
  }
  const cancel = () => {
    forgetDraftsOf(draftKey)
    onClose()
  }
  return (
    <MoveForm
      title={name}
      submit={edit.save}
      fault={fault}
      complaints={complaints}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={cancel}
      onClose={onClose}
    >
      <BilingualFields
        name={edit.text}
        longest={LONGEST_CARD}
        textOf={textOf}
        type={type}
        hint={mayBeEmpty(card) ? `${edit.textHint} ${edit.mayBeEmpty}` : edit.textHint}
        fault={complaints > 0 && isMissing ? edit.missing : undefined}
      />
      <p class="soft">
        {edit.ofParter}: {said(parters) || edit.nothing}
      </p>
    </MoveForm>
  )
}
