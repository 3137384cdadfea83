import { IconHeartHandshake } from '@tabler/icons-preact'
import { Button } from '../../ui/Button.tsx'
import { conductWords } from './words.ts'

interface ConductButtonProps {
  readonly codes: string
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** Opens the cards below; they would cover the next client's if they always stood there. */
export function ConductButton({ codes, isOpen, onPress }: ConductButtonProps) {
  const words = conductWords.value
  return (
    <Button kind="quiet" size="small" label={words.showOf(codes)} expanded={isOpen} onPress={onPress}>
      <IconHeartHandshake size={20} aria-hidden="true" />
      {words.show}
    </Button>
  )
}
