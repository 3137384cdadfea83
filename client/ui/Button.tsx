import type { ComponentChildren, Ref } from 'preact'

interface ButtonProps {
  readonly children: ComponentChildren
  /** What it does. Absent in a form: it submits. */
  readonly onPress?: () => void
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'small' | 'normal' | 'large'
  /** On its way: stays focusable, so that nobody loses their place, and takes no second press. */
  readonly busy?: boolean
  /** The key that does the same, as shown: "Alt+1". */
  readonly shortcut?: string
  readonly class?: string
  readonly expanded?: boolean
  readonly pressed?: boolean
  readonly label?: string
  readonly controls?: string
  readonly buttonRef?: Ref<HTMLButtonElement>
}

/**
 * One press, one deed: the second click of a double click and a held-down Enter do nothing, because after the first
 * one another button may stand in the same place.
 */
export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'plain', size = 'normal', busy = false, shortcut } = props
  const press = (event: MouseEvent) => {
    const isRepeat = event.detail > 1
    if (busy || isRepeat) event.preventDefault()
    else onPress?.()
  }
  const names = ['button', `button-${kind}`, size === 'normal' ? '' : `button-${size}`, props.class ?? '']
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      class={names.filter(Boolean).join(' ')}
      onClick={press}
      onKeyDown={ignoreHeldKey}
      aria-disabled={busy ? 'true' : undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-controls={props.controls}
      aria-keyshortcuts={shortcut}
      ref={props.buttonRef ?? null}
    >
      {children}
      {shortcut === undefined ? null : (
        <span class="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  )
}

function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
}
