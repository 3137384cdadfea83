import { IconPrinter } from '@tabler/icons-preact'
import { LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { BELL_NEEDS } from '../../../models/domain/request/needs.ts'
import { POINTED_ANSWERS } from '../../../models/domain/request/pointed.ts'
import { nameOfLanguage } from '../../../models/texts/languageName.ts'
import { ANSWER_ICONS } from '../../parts/pointing/answerIcons.tsx'
import { pointingIn, pointingWords } from '../../parts/pointing/words.ts'
import { NEED_ICONS } from '../../parts/request/needIcons.tsx'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import './pointingSheets.css'

/** The card for where there is no screen: one sheet of A4 a language, few pictures on it, each with its word. */
export function PointingSheetsScreen() {
  const words = pointingWords.value
  return (
    <Screen title={words.sheetsTitle} class="narrow pointing-sheets">
      <div class="row spread pointing-sheets-lead">
        <p>{words.sheetsLead}</p>
        <Button kind="primary" onPress={() => print()}>
          <IconPrinter size={20} aria-hidden="true" />
          {words.print}
        </Button>
      </div>
      {LANGUAGES.map((each) => (
        <Sheet key={each} language={each} />
      ))}
    </Screen>
  )
}

function Sheet({ language }: { readonly language: Language }) {
  const words = pointingIn[language]
  const pictures = [
    ...BELL_NEEDS.map((need) => ({ name: need, Icon: NEED_ICONS[need], word: words.needs[need] })),
    ...POINTED_ANSWERS.map((answer) => ({ name: answer, Icon: ANSWER_ICONS[answer], word: words.answers[answer] })),
    { name: 'write', Icon: ANSWER_ICONS.write, word: words.write },
  ]
  return (
    <section class="pointing-sheet" lang={language} aria-label={words.sheet(nameOfLanguage(language))}>
      <h2>{words.title}</h2>
      <ul>
        {pictures.map(({ name, Icon, word }) => (
          <li key={name}>
            <Icon aria-hidden="true" />
            <span>{word}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
