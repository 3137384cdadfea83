import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import './dragOrder.css'

/** One line on its way: how far it is moved, and where it would be put down. */
interface Drag {
  readonly from: number
  readonly to: number
  readonly byPx: number
  readonly heightPx: number
}

/** Where everything was when the line was taken up, told from the top of the list: the list itself may scroll. */
interface Start {
  readonly pointer: number
  readonly middles: readonly number[]
}

/**
 * Lets the lines of a list be moved by a handle, with a mouse and with a finger. Only beside buttons that do the same:
 * whoever has no pointer, or no steady hand, misses nothing.
 */
export function useDragOrder(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag>()
  const start = useRef<Start | undefined>(undefined)
  const fromTop = (event: PointerEvent): number => event.clientY - (list.current?.getBoundingClientRect().top ?? 0)
  const stop = () => {
    start.current = undefined
    setDrag(undefined)
  }
  const isDragging = drag !== undefined
  // At once: an Escape in the frame after would close the dialog.
  useLayoutEffect(() => {
    if (!isDragging) return
    // Puts the line back, and not the dialog away that it stands in.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      stop()
    }
    document.addEventListener('keydown', onKey, { capture: true })
    return () => document.removeEventListener('keydown', onKey, { capture: true })
  }, [isDragging])

  const take = (index: number, event: PointerEvent) => {
    const lines = [...(list.current?.children ?? [])]
    const line = lines[index]
    if (event.button !== 0 || !line || !(event.currentTarget instanceof Element)) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const top = list.current?.getBoundingClientRect().top ?? 0
    const middles = lines.map((each) => {
      const box = each.getBoundingClientRect()
      return box.top + box.height / 2 - top
    })
    start.current = { pointer: fromTop(event), middles }
    setDrag({ from: index, to: index, byPx: 0, heightPx: line.getBoundingClientRect().height })
  }
  const carry = (event: PointerEvent) => {
    if (!start.current || !drag) return
    const { pointer, middles } = start.current
    const byPx = fromTop(event) - pointer
    const middle = (middles[drag.from] ?? 0) + byPx
    const to = middles.filter((each, index) => index !== drag.from && each < middle).length
    setDrag({ ...drag, byPx, to })
    // A long list goes on under the pointer.
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const drop = () => {
    if (drag && drag.to !== drag.from) onMove(drag.from, drag.to)
    stop()
  }

  return {
    /** Of the line, while one is on its way. */
    lineProps: (index: number) => ({
      class: drag?.from === index ? 'drag-line is-dragged' : 'drag-line',
      style: drag ? { transform: `translateY(${shiftOf(index, drag)}px)` } : {},
    }),
    /** Of what is taken hold of: nothing for the keyboard, and nothing that is read out. */
    handleProps: (index: number) => ({
      class: 'drag-handle',
      'aria-hidden': true as const,
      onPointerDown: (event: PointerEvent) => take(index, event),
      onPointerMove: carry,
      onPointerUp: drop,
      onPointerCancel: stop,
    }),
  }
}

/** The lines between make room for the one that comes. */
function shiftOf(index: number, { from, to, byPx, heightPx }: Drag): number {
  if (index === from) return byPx
  if (from < index && index <= to) return -heightPx
  return to <= index && index < from ? heightPx : 0
}
