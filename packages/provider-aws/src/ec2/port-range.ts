/** Ports as they are written: one, a range such as `8000-8100`, or all. */
export type Ports = number | string

/** The first and the last port. */
export const portRange = (ports: Ports): readonly [from: number, to: number] => {
  if (ports === 'all') return [0, 65_535]
  if (typeof ports === 'number') return [ports, ports]
  const [from = 0, to = from] = ports.split('-').map(Number)
  return [from, to]
}
