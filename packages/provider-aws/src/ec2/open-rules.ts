import { isWorld } from './cidr.ts'
import { portRange, type Ports } from './port-range.ts'

/** A rule as it is judged: whom it is about, and what it lets through. */
export interface JudgedRule {
  readonly protocol: string
  readonly ports?: Ports
  /** The block of addresses it is about, where it is about one. */
  readonly cidr?: string
}

/** Logging in to a machine. */
const adminPorts = [22, 3389]

/**
 * Ports that nothing meant for everybody listens on.
 *
 * @see FSBP EC2.19
 */
const highRiskPorts = [
  20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888,
  9200, 9300,
]

const isOpen = ({ cidr }: JudgedRule): boolean => cidr !== undefined && isWorld(cidr)

const reaches = ({ protocol, ports }: JudgedRule, wanted: readonly number[]): boolean => {
  if (protocol === 'all') return true
  if (ports === undefined) return false
  const [from, to] = portRange(ports)
  return wanted.some((port) => from <= port && port <= to)
}

/** The rules, by name, that let everybody through. */
export const openRules = (rules: Readonly<Record<string, JudgedRule>>): readonly string[] =>
  Object.entries(rules)
    .filter(([, rule]) => isOpen(rule))
    .map(([name]) => name)

/** Those of them through which everybody could try to log in. */
export const openToLogin = (rules: Readonly<Record<string, JudgedRule>>): readonly string[] =>
  openRules(rules).filter((name) => reachesOf(rules, name, adminPorts))

/** Those of them that reach a port which nothing meant for everybody listens on. */
export const openToRisk = (rules: Readonly<Record<string, JudgedRule>>): readonly string[] =>
  openRules(rules).filter((name) => reachesOf(rules, name, highRiskPorts))

/** Those of them that let through whatever is spoken. */
export const openToAll = (rules: Readonly<Record<string, JudgedRule>>): readonly string[] =>
  openRules(rules).filter((name) => rules[name]?.protocol === 'all')

const reachesOf = (rules: Readonly<Record<string, JudgedRule>>, name: string, ports: readonly number[]): boolean => {
  const rule = rules[name]
  return rule !== undefined && reaches(rule, ports)
}
