import { Router } from 'express'
export function reportRoutes(_needed: unknown): Router {
  return Router()
}
