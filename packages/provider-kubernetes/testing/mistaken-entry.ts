/** Settings as they are written. */
export interface WrittenMap {
  readonly [key: string]: unknown
}

const isMap = (value: unknown): value is WrittenMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where something stands in settings. */
export type Path = readonly (string | number)[]

/** The settings with a value at a path; `undefined` takes it out. */
export const withValue = (settings: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(settings))
    return settings.map((item: unknown, index) => (index === key ? withValue(item, rest, value) : item))
  const { [key]: before, ...others } = isMap(settings) ? settings : {}
  const after = withValue(before, rest, value)
  return after === undefined ? others : { ...(isMap(settings) ? settings : {}), [key]: after }
}

/** By what is said of it, what is written: a value at a path from the entry down; `undefined` takes it out. */
export type Mistakes = Readonly<Record<string, readonly [path: Path, value: unknown]>>

/** An entry of a kind in which nothing is wrong, and what can be. */
export interface Kind {
  /** Where it stands, from the section down. */
  readonly at: readonly string[]
  readonly entry: WrittenMap
  readonly mistakes: Mistakes
  /** What is not said beside something else, on which it may depend; the two in the order of the mistakes. */
  readonly hidden: readonly string[]
}

export const image = `registry.example.com/shop@sha256:${'a'.repeat(64)}`
const http = (path: string) => ({ http: { path, port: 'http' } })

export const probes = { liveness: http('/live'), readiness: http('/ready') }

/** What entries of every kind name. */
export const others = {
  providers: { dev: { context: 'dev' }, prod: { context: 'prod' } },
  resources: {
    namespaces: { shop: { clusters: ['dev'], quota: { 'limits.cpu': '20', 'limits.memory': '20Gi' } } },
    configMaps: { settings: { namespace: 'shop', data: { mode: 'quiet' } } },
    persistentVolumeClaims: { store: { namespace: 'shop', size: '1Gi' } },
    serviceAccounts: { robot: { namespace: 'shop' } },
    roles: { reader: { namespace: 'shop', rules: [{ resources: ['pods'], verbs: ['get'] }] } },
    deployments: { api: { namespace: 'shop', containers: { api: { image, ports: { http: 8080 }, probes } } } },
    services: { api: { namespace: 'shop', for: { deployment: 'api' } } },
  },
  components: { applications: { basket: { namespace: 'shop', image, ports: { http: 8080 }, probes } } },
}
