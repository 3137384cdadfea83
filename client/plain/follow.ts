import './plain.css'

/*
 * The only script of the pages that need none: it looks again without reloading, so that nobody loses their place, and
 * says aloud what has changed. Where it does not run, the page reloads itself.
 */

const { follow } = document.body.dataset
if (follow !== undefined) void lookAgain(Number(follow) * 1_000)

async function lookAgain(everyMs: number): Promise<void> {
  let isOver = false
  while (!isOver) {
    await new Promise((next) => setTimeout(next, everyMs))
    try {
      const response = await fetch(location.href, { signal: AbortSignal.timeout(everyMs * 2) })
      // That a visit is over is an answer too, and has a page; a server that fails, or a proxy without one, has none.
      if (response.status >= 500) throw new Error(String(response.status))
      // Led elsewhere: back to the bell, when its call has long been over.
      if (response.redirected) return location.replace(response.url)
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      show(page)
      isOver = page.body.dataset.follow === undefined
      setOffline(false)
    } catch {
      setOffline(true)
    }
  }
}

const stateOf = (page: Document): string | undefined =>
  page.querySelector<HTMLElement>('[data-state]')?.dataset.state ?? page.querySelector('h1')?.textContent ?? undefined

const filmOf = (page: Document): string | null | undefined => page.getElementById('film')?.getAttribute('src')

function isPlaying(): boolean {
  const film = document.getElementById('film')
  return film instanceof HTMLVideoElement && !film.paused && !film.ended
}

/** Nothing is moved where nothing has changed. */
function show(page: Document): void {
  replace('as-of', page)
  if (stateOf(page) === stateOf(document)) return
  // Whoever watches a film sees it to its end, unless another sentence has come.
  if (isPlaying() && filmOf(page) === filmOf(document)) return
  const focused = document.activeElement?.id ?? ''
  // Before it is moved from there to here.
  const sentence = [...page.querySelectorAll('h1, .lead')].map(({ textContent }) => textContent).join(' ')
  document.title = page.title
  replace('main', page)
  if (focused !== '') document.getElementById(focused)?.focus()
  const said = document.getElementById('said')
  if (said) said.textContent = sentence
}

function replace(id: string, page: Document): void {
  const [here, there] = [document.getElementById(id), page.getElementById(id)]
  if (here && there) here.replaceChildren(...there.childNodes)
  else here?.remove()
}

function setOffline(isOffline: boolean): void {
  const notice = document.getElementById('offline')
  if (notice) notice.hidden = !isOffline
}
