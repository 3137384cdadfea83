import type { Signal } from '@preact/signals'
import { IconContrast2, IconPrinter, IconRotate } from '@tabler/icons-preact'
import { LANGUAGES, type Language } from '../../../models/domain/directory/directory.ts'
import { nameOfLanguage } from '../../../models/texts/languageName.ts'
import type { PointingTexts } from '../../../models/texts/pl/pointing.ts'
import { Button } from '../../ui/Button.tsx'
import { POINTING_PATH } from './pointingPath.ts'

interface CardEdgeProps {
  readonly words: PointingTexts
  readonly spoken: Signal<Language>
  readonly isContrast: Signal<boolean>
  readonly isTurned: Signal<boolean>
}

/** How the card looks to this client: their language, stronger colours, the other way round on a tablet that lies. */
export function CardEdge({ words, spoken, isContrast, isTurned }: CardEdgeProps) {
  const flip = (which: Signal<boolean>) => () => {
    which.value = !which.peek()
  }
  return (
    <div class="pointing-edge">
      <fieldset class="languages" aria-label={words.language}>
        {LANGUAGES.map((each) => (
          <button
            type="button"
            key={each}
            lang={each}
            aria-pressed={spoken.value === each}
            onClick={() => {
              spoken.value = each
            }}
          >
            {nameOfLanguage(each)}
          </button>
        ))}
      </fieldset>
      <Button kind="quiet" pressed={isContrast.value} onPress={flip(isContrast)}>
        <IconContrast2 size={24} aria-hidden="true" />
        {words.contrast}
      </Button>
      <Button kind="quiet" pressed={isTurned.value} onPress={flip(isTurned)}>
        <IconRotate size={24} aria-hidden="true" />
        {words.turn}
      </Button>
      {/* Beside the counter, which keeps what is open on it. */}
      <a class="button button-quiet" href={POINTING_PATH} target="_blank" rel="noopener">
        <IconPrinter size={24} aria-hidden="true" />
        {words.toSheets}
      </a>
    </div>
  )
}
