/** The house seen from the street: upper floors are lines, the ground floor is where the door is. */
export function Wordmark({ size = 28 }: { readonly size?: number }) {
  return (
    <span class="wordmark">
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect class="wordmark-wall" width="32" height="32" rx="7" />
        <g class="wordmark-floors">
          <rect x="7" y="7" width="18" height="3" rx="1.5" opacity="0.6" />
          <rect x="7" y="12.5" width="18" height="3" rx="1.5" opacity="0.6" />
          <path d="M8.5 18h15a1.5 1.5 0 0 1 1.5 1.5V25h-6v-4h-6v4H7v-5.5A1.5 1.5 0 0 1 8.5 18Z" />
        </g>
      </svg>
      <span>Parter</span>
    </span>
  )
}
