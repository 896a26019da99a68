/** Who may import whom: the architecture as a table. What a row does not name is not allowed. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  interfaces: [],
  host: ['interfaces'],
  core: ['interfaces', 'host'],
  'provider-aws': ['interfaces', 'core'],
  'provider-kubernetes': ['interfaces', 'core'],
  planner: ['interfaces', 'host'],
  cli: ['interfaces', 'host', 'core', 'planner'],
}
