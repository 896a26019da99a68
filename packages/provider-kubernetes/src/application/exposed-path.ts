/** A path that is exposed, and the port behind it. */
export interface ExposedPath {
  /** From `/` on. */
  readonly path: string
  /** Whether what stands below the path is meant, too. @default 'Prefix' */
  readonly pathType?: 'Prefix' | 'Exact'
  /** Name of a port of the application. @default `http`, or the only one there is */
  readonly port?: string
}

/** A host or several, a path or several, as they are written. */
export interface Exposed {
  readonly hosts: string | readonly string[]
  readonly paths?: string | readonly (string | ExposedPath)[]
}

/** What is exposed under which names, whichever way it was written. */
export const exposed = ({ hosts, paths = '/' }: Exposed) => ({
  hosts: typeof hosts === 'string' ? [hosts] : hosts,
  paths: (typeof paths === 'string' ? [paths] : paths).map((each): ExposedPath =>
    typeof each === 'string' ? { path: each } : each,
  ),
})

/** Where people find the first path of the first host; nothing where that is any host of a domain. */
export const addressOf = (own: Exposed, tls: boolean): string | undefined => {
  const { hosts, paths } = exposed(own)
  const [host] = hosts.filter((name) => !name.startsWith('*'))
  return host === undefined ? undefined : `${tls ? 'https' : 'http'}://${host}${paths[0]?.path ?? '/'}`
}
