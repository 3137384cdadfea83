/** The worker that takes pushes and keeps the shell; undefined where there is none: no HTTPS, or an old browser. */
export const registered: Promise<ServiceWorkerRegistration | undefined> = register()

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  // While developing there is no built worker.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined
  try {
    return await navigator.serviceWorker.register('/sw.js')
  } catch {
    return undefined
  }
}
