import type { Registration } from './registration.ts'

/** The resources of a run so far. */
export interface Graph {
  /** Whether the URN is taken. */
  has(urn: string): boolean
  get(urn: string): Registration | undefined
  add(registration: Registration): void
  /** Records what a component says of itself. */
  setOutputs(urn: string, outputs: Registration['outputs']): void
  /** Records that it is there already, and what it has. */
  setDeployed(urn: string, has: Pick<Registration, 'id' | 'outputs' | 'deployed'>): void
  /** Whether a component has said what it has. */
  settled(urn: string): boolean
  /** The resource itself, then its parent, up to the stack. */
  lineage(urn: string | undefined): readonly Registration[]
  /** Whether it, or anything under it, is yet to be made. */
  pending(urn: string): boolean
  all(): readonly Registration[]
}

/** An empty graph. */
export const createGraph = (): Graph => {
  const byUrn = new Map<string, Registration>()
  const children = new Map<string, string[]>()
  const settled = new Set<string>()

  const lineage = (urn: string | undefined): readonly Registration[] => {
    const registration = urn === undefined ? undefined : byUrn.get(urn)
    return registration === undefined ? [] : [registration, ...lineage(registration.parent)]
  }

  const pending = (urn: string): boolean => {
    const registration = byUrn.get(urn)
    if (registration?.custom === true) return registration.id === undefined
    // What its provider would put in it is yet to be made.
    if (registration?.remote === true) return true
    return (children.get(urn) ?? []).some(pending)
  }

  return {
    has: (urn) => byUrn.has(urn),
    get: (urn) => byUrn.get(urn),
    add: (registration) => {
      byUrn.set(registration.urn, registration)
      if (registration.parent === undefined) return
      const siblings = children.get(registration.parent)
      if (siblings === undefined) children.set(registration.parent, [registration.urn])
      else siblings.push(registration.urn)
    },
    setOutputs: (urn, outputs) => {
      const registration = byUrn.get(urn)
      if (registration !== undefined) byUrn.set(urn, { ...registration, outputs })
      settled.add(urn)
    },
    setDeployed: (urn, has) => {
      const registration = byUrn.get(urn)
      if (registration !== undefined) byUrn.set(urn, { ...registration, ...has })
    },
    settled: (urn) => settled.has(urn),
    lineage,
    pending,
    all: () => [...byUrn.values()],
  }
}
