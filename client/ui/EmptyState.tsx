import type { ComponentChildren } from 'preact'

interface EmptyStateProps {
  readonly icon?: ComponentChildren
  readonly title: string
  readonly children?: ComponentChildren
}

/** Nothing here, and that is fine: says so, and what begins the next thing. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div class="empty">
      {icon ? <span aria-hidden="true">{icon}</span> : null}
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}
