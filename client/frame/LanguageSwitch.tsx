import { LANGUAGES } from '../../models/domain/directory/directory.ts'
import { nameOfLanguage } from '../../models/texts/languageName.ts'
import { firstTexts, language } from '../state/language.ts'
import { chooseLanguage } from '../state/session.ts'

/** Each language in its own name and voice, so that who needs it can find it. */
export function LanguageSwitch() {
  return (
    <fieldset class="languages" aria-label={firstTexts.value.frame.language}>
      {LANGUAGES.map((each) => (
        <button
          type="button"
          key={each}
          lang={each}
          aria-pressed={language.value === each}
          aria-label={`${each.toUpperCase()} ${nameOfLanguage(each)}`}
          onClick={() => void chooseLanguage(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
