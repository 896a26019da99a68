/** A path from outside. */
export interface RoutePath {
  /** From `/` on. */
  readonly path: string
  /** Whether what stands below the path is meant, too. @default 'Prefix' */
  readonly pathType?: 'Prefix' | 'Exact'
}

/** A path that is exposed, and the port behind it. */
export interface ExposedPath extends RoutePath {
  /** Name of a port of the application. @default `http`, or the only one there is */
  readonly port?: string
}

/** A host or several, a path or several, as they are written. */
export interface Exposed<P extends RoutePath = ExposedPath> {
  readonly hosts: string | readonly string[]
  readonly paths?: string | readonly (string | P)[]
}

/** What is exposed under which names, whichever way it was written. */
export function exposed<P extends RoutePath>(
  own: Exposed<P>,
): { readonly hosts: readonly string[]; readonly paths: readonly (RoutePath & Partial<P>)[] }
// A path that is only text says nothing of what is optional in others, which the compiler does not see by itself.
export function exposed({ hosts, paths = '/' }: Exposed<RoutePath>) {
  return {
    hosts: typeof hosts === 'string' ? [hosts] : hosts,
    paths: (typeof paths === 'string' ? [paths] : paths).map((each): RoutePath =>
      typeof each === 'string' ? { path: each } : each,
    ),
  }
}

/** Where people find the first path of the first host; nothing where that is any host of a domain. */
export const addressOf = <P extends RoutePath>(own: Exposed<P>, tls: boolean): string | undefined => {
  const { hosts, paths } = exposed(own)
  const [host] = hosts.filter((name) => !name.startsWith('*'))
  return host === undefined ? undefined : `${tls ? 'https' : 'http'}://${host}${paths[0]?.path ?? '/'}`
}

/** The port that is meant where none is said: `http`, or the only one there is. */
export const usualPort = (names: readonly string[]): string | undefined =>
  names.includes('http') ? 'http' : names.length === 1 ? names[0] : undefined
