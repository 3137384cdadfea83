import type { ComponentChildren, Ref } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'

export interface ComboboxItem {
  readonly id: string
  readonly content: ComponentChildren
  /** Can be read but not picked. */
  readonly disabled?: boolean
}

interface ComboboxProps {
  readonly label: string
  readonly hint?: string
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly items: readonly ComboboxItem[]
  readonly onPick: (id: string) => void
  /** The items still belong to an earlier query: none of them is picked by Enter. */
  readonly pending?: boolean
  /** Confirmed by an Enter that was faster than the list: the word is taken away, and the field is free. */
  readonly onHaste?: (word: string) => void
  /** Said above the items, e.g. that nothing fits. */
  readonly note?: string | undefined
  readonly inputRef?: Ref<HTMLInputElement>
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
}

/**
 * ARIA 1.2 combobox with a listbox: the focus stays in the input, arrows move through the list, Enter picks, Escape
 * closes the list and then clears. The first item is ready under Enter.
 */
export function Combobox(props: ComboboxProps) {
  const { label, hint, query, items, note, pending = false } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [activeId, setActiveId] = useState<string>()
  // The best answer stays under Enter even when it cannot be picked: the second best would be somebody else's matter.
  const active = items.find((item) => item.id === activeId) ?? items[0]
  const isShown = isOpen && items.length > 0

  useEffect(() => {
    if (isShown) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [isShown, active?.id])

  const pick = (item: ComboboxItem | undefined) => {
    if (!item || item.disabled) return
    setOpen(false)
    setActiveId(undefined)
    props.onPick(item.id)
  }

  const step = (by: 1 | -1) => {
    if (!isShown) return setOpen(true)
    const at = items.findIndex((item) => item.id === active?.id)
    const next = items[(at + by + items.length) % items.length]
    setActiveId(next?.id)
  }

  const confirm = () => {
    // Walked to by arrows it was seen, and is meant.
    const isMeant = activeId !== undefined && active?.id === activeId
    if (!pending || isMeant) return isShown ? pick(active) : undefined
    setOpen(false)
    props.onHaste?.(query)
    props.onQuery('')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const act = KEYS[event.key]
    if (!act) return
    if (
      act({
        isShown,
        query,
        step,
        confirm,
        close: () => setOpen(false),
        clear: () => props.onQuery(''),
      })
    )
      event.preventDefault()
  }

  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="combobox">
        <input
          class="input"
          id={id}
          ref={props.inputRef ?? null}
          role="combobox"
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={hint ?? ''}
          value={query}
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active ? `${id}-${active.id}` : undefined}
          aria-describedby={props.describedBy}
          aria-invalid={props.invalid ? 'true' : undefined}
          onInput={(event) => {
            setOpen(true)
            setActiveId(undefined)
            props.onQuery(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <div class="combobox-list" hidden={!(isShown || (isOpen && note !== undefined))}>
          {note === undefined ? null : <p class="combobox-note">{note}</p>}
          <div id={`${id}-list`} ref={list} role="listbox" aria-label={label} hidden={!isShown}>
            {items.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are reached by aria-activedescendant
              <div
                class="combobox-option"
                key={item.id}
                id={`${id}-${item.id}`}
                role="option"
                aria-selected={item.id === active?.id}
                aria-disabled={item.disabled ? 'true' : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(item)}
              >
                {item.content}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

interface KeyHandlers {
  readonly isShown: boolean
  readonly query: string
  readonly step: (by: 1 | -1) => void
  readonly confirm: () => void
  readonly close: () => void
  readonly clear: () => void
}

/** What each key does; false leaves it to the browser. */
const KEYS: Readonly<Record<string, (handlers: KeyHandlers) => boolean>> = {
  ArrowDown(handlers) {
    handlers.step(1)
    return true
  },
  ArrowUp(handlers) {
    handlers.step(-1)
    return true
  },
  Enter(handlers) {
    handlers.confirm()
    // Never submits the form by accident: sending is Ctrl+Enter.
    return true
  },
  Escape(handlers) {
    if (!handlers.isShown && handlers.query === '') return false
    if (handlers.isShown) handlers.close()
    else handlers.clear()
    return true
  },
}
