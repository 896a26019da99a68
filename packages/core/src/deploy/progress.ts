import type { Guard } from './guard.ts'

/** Where a run stands: told to the guard, and measured. */
export interface Progress {
  enter(phase: string, detail?: string): void
  /** Who hears how long a phase took, as it is left. */
  tell(listener: (phase: string, milliseconds: number) => void): void
  /** Milliseconds by phase, up to now. */
  timings(): Readonly<Record<string, number>>
}

/** @param now A clock in milliseconds. */
export const createProgress = (guard: Pick<Guard, 'enter'>, now: () => number = () => performance.now()): Progress => {
  const spent = new Map<string, number>()
  let told = (_phase: string, _milliseconds: number): void => {}
  let current: { readonly phase: string; readonly since: number } | undefined
  const leave = (): void => {
    if (current === undefined) return
    spent.set(current.phase, (spent.get(current.phase) ?? 0) + now() - current.since)
  }
  return {
    enter: (phase, detail) => {
      guard.enter(phase, detail)
      if (current?.phase === phase) return
      leave()
      if (current !== undefined) told(current.phase, spent.get(current.phase) ?? 0)
      current = { phase, since: now() }
    },
    tell: (listener) => (told = listener),
    timings: () => {
      const all = new Map(spent)
      if (current !== undefined) all.set(current.phase, (all.get(current.phase) ?? 0) + now() - current.since)
      return Object.fromEntries([...all].map(([phase, ms]) => [phase, Math.round(ms * 10) / 10]))
    },
  }
}
