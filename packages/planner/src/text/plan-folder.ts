import type { Plan } from '../plan.ts'

const folders = new WeakMap<object, string>()

/** Remembers where a plan was made, which is not in it: plans are the same on every machine. */
export const rememberFolder = (plan: Plan, folder: string): Plan => {
  folders.set(plan, folder)
  return plan
}

/** The folder of the project that a plan was made from in this process. */
export const folderOf = (plan: object): string | undefined => folders.get(plan)
