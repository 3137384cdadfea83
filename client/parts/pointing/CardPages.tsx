import { IconArrowLeft, IconArrowRight, IconCircleCheck, IconPhoto } from '@tabler/icons-preact'
import { POINTING_PAGES } from '../../../models/domain/request/pointed.ts'
import type { PointingTexts } from '../../../models/texts/pl/pointing.ts'
import { Button } from '../../ui/Button.tsx'

interface CardPagesProps {
  readonly words: PointingTexts
  readonly at: number
  readonly isWriting: boolean
  readonly onTurn: (by: number) => void
  readonly onPictures: () => void
  readonly onReady: () => void
}

/** To the other pictures, round and round: nobody comes to an end where nothing goes on. */
export function CardPages({ words, at, isWriting, onTurn, onPictures, onReady }: CardPagesProps) {
  return (
    <div class="pointing-pages">
      {isWriting ? (
        <Button class="pointing-page" onPress={onPictures}>
          <IconPhoto size={32} aria-hidden="true" />
          {words.pictures}
        </Button>
      ) : (
        <>
          <Button class="pointing-page" onPress={() => onTurn(-1)}>
            <IconArrowLeft size={32} aria-hidden="true" />
            {words.before}
          </Button>
          <p>{words.page(at + 1, POINTING_PAGES.length)}</p>
          <Button class="pointing-page" onPress={() => onTurn(1)}>
            {words.next}
            <IconArrowRight size={32} aria-hidden="true" />
          </Button>
        </>
      )}
      <Button kind="primary" class="pointing-page" onPress={onReady}>
        <IconCircleCheck size={32} aria-hidden="true" />
        {words.ready}
      </Button>
    </div>
  )
}
