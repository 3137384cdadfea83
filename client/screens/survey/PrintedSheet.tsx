import { IconPrinter } from '@tabler/icons-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { nameOfLanguage } from '../../../models/texts/languageName.ts'
import type { SurveyTexts } from '../../../models/texts/pl/survey.ts'
import { explain } from '../../state/explain.ts'
import { language, texts } from '../../state/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fault } from '../../ui/Fault.tsx'
import '../../parts/cards/printedCard.css'
import { inLanguage } from '../../parts/survey/inLanguage.ts'

interface PrintedSheetProps {
  readonly title: string
  readonly print: string
  readonly children: (words: SurveyTexts, language: Language) => ComponentChildren
  readonly onClose: () => void
}

/** A sheet of A4 in the language of whoever gets it, which need not be that of whoever prints it. */
export function PrintedSheet({ title, print: label, children, onClose }: PrintedSheetProps) {
  const [chosen, choose] = useState(language.value)
  const [sheet, setSheet] = useState<{ readonly in: Language; readonly words: SurveyTexts }>()
  const [fault, setFault] = useState<string>()
  useEffect(() => {
    let isWanted = true
    setFault(undefined)
    inLanguage(chosen).then(
      (words) => (isWanted ? setSheet({ in: chosen, words }) : undefined),
      (error: unknown) => (isWanted ? setFault(explain(error)) : undefined),
    )
    return () => {
      isWanted = false
    }
  }, [chosen])
  const options = LANGUAGES.map((each) => ({ value: each, label: nameOfLanguage(each), lang: each }))
  return (
    <Dialog title={title} onClose={onClose}>
      <Choice legend={texts.value.frame.language} options={options} value={chosen} onChange={choose} />
      <div role="alert">{fault === undefined ? null : <Fault>{fault}</Fault>}</div>
      {sheet === undefined ? null : (
        <section class="printed-card survey-sheet" lang={sheet.in} aria-label={title}>
          {children(sheet.words, sheet.in)}
        </section>
      )}
      <div class="row row-end dialog-foot">
        <Button onPress={onClose}>{texts.value.common.close}</Button>
        <Button kind="primary" busy={sheet === undefined} onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {label}
        </Button>
      </div>
    </Dialog>
  )
}
