import { IconCircleCheckFilled, type IconWheelchair } from '@tabler/icons-preact'
import { Button } from '../../ui/Button.tsx'

interface ItemProps {
  readonly Icon: typeof IconWheelchair
  readonly word: string
  /** The key that does the same, for whoever presses while another points. */
  readonly digit: number
  readonly isChosen: boolean
  readonly onPress: () => void
  readonly class?: string
}

/** One thing to point at: a picture, its word, and a tick when it was chosen. */
export function Item({ Icon, word, digit, isChosen, onPress, class: more = '' }: ItemProps) {
  return (
    <Button class={`pointing-item ${more}`} pressed={isChosen} shortcut={String(digit)} onPress={onPress}>
      <Icon class="pointing-picture" aria-hidden="true" />
      <span>{word}</span>
      {isChosen ? <IconCircleCheckFilled class="pointing-tick" size={32} aria-hidden="true" /> : null}
    </Button>
  )
}
