import { useState } from 'preact/hooks'
import { MoveForm } from '../../parts/request/MoveForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { reviewWords } from './words.ts'

interface CloseReviewProps {
  readonly isUnsaved: boolean
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onClose: () => Promise<boolean>
}

/** It cannot be taken back, so it is asked first; and nothing that was typed is left out of what is kept. */
export function CloseReview({ isUnsaved, isBusy, fault, onClose }: CloseReviewProps) {
  const { close: words } = reviewWords.value
  const [isAsking, setAsking] = useState(false)
  const submit = async (): Promise<void> => {
    if (await onClose()) setAsking(false)
  }
  return (
    <>
      <p class="row">
        <Button kind="primary" onPress={() => setAsking(true)}>
          {words.button}
        </Button>
      </p>
      {isAsking ? (
        <MoveForm
          title={words.title}
          submit={words.button}
          fault={isUnsaved ? words.unsaved : fault}
          isBusy={isBusy}
          onSubmit={() => {
            if (!isUnsaved) void submit()
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.lead}</p>
        </MoveForm>
      ) : null}
    </>
  )
}
