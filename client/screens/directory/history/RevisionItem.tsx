import { IconArrowBackUp } from '@tabler/icons-preact'
import type { RevisionView } from '../../../../models/wire/directory.ts'
import { dayAndTime } from '../../../state/time.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { mayEditAll } from '../parts.ts'
import { words } from '../words.ts'
import { changeText } from './changeText.ts'

interface RevisionItemProps {
  readonly revision: RevisionView
  readonly onUndo?: (revision: RevisionView) => void
}

/** One change: who, when, what. */
export function RevisionItem({ revision, onUndo }: RevisionItemProps) {
  const { revisions: text } = words.value
  const { at, byName, kind, plannedAt, isUndone, canBeUndone, changes, count } = revision
  const when = dayAndTime(at)
  return (
    <li class="directory-revision">
      <div class="directory-cell">
        <span class="row">
          <span class="strong">{plannedAt === undefined ? byName : text.parter}</span>
          <span>{when}</span>
          <span class="soft">{text.kinds[kind]}</span>
          {plannedAt === undefined ? null : <span class="soft">{text.asPlanned(dayAndTime(plannedAt), byName)}</span>}
          {isUndone ? (
            <Badge Shape={IconArrowBackUp} tone="plain">
              {text.undone}
            </Badge>
          ) : null}
        </span>
        <ul class="directory-changes">
          {changes.map((change) => {
            const { title, fields } = changeText(change)
            return (
              <li key={`${change.kind}/${change.id}`}>
                {title}
                {fields.length > 0 ? (
                  <ul>
                    {fields.map((field) => (
                      <li key={field} class="soft">
                        {field}
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            )
          })}
          {count === 0 ? <li class="soft">{text.notShown}</li> : null}
          {onUndo && count > changes.length ? <li class="soft">{text.more(count - changes.length)}</li> : null}
        </ul>
      </div>
      {onUndo && canBeUndone && mayEditAll() ? (
        <Button size="small" label={text.undoThis(when)} onPress={() => onUndo(revision)}>
          {text.undo}
        </Button>
      ) : null}
    </li>
  )
}
