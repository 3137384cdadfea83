import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-preact'
import { Badge } from '../../ui/Badge.tsx'
import { healthWords } from './words.ts'

export function WellOrIll({ isWell }: { readonly isWell: boolean }) {
  const { well, ill } = healthWords.value
  return isWell ? (
    <Badge Shape={IconCircleCheckFilled} tone="green">
      {well}
    </Badge>
  ) : (
    <Badge Shape={IconAlertTriangleFilled} tone="red">
      {ill}
    </Badge>
  )
}
