import { LANGUAGES } from '../../models/domain/directory.ts'
import { textsFor } from '../../models/domain/texts/texts.ts'
import { language, speak, texts } from '../state/language.ts'

/** Each language in its own name and voice, so that who needs it can find it. */
export function LanguageSwitch() {
  return (
    <fieldset class="languages" aria-label={texts.value.frame.language}>
      {LANGUAGES.map((each) => (
        <button
          type="button"
          key={each}
          lang={each}
          aria-pressed={language.value === each}
          aria-label={`${each.toUpperCase()} ${textsFor(each).name}`}
          onClick={() => speak(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
