const LOOPBACK = '127.0.0.1,localhost'

/** Variables by which one Pulumi program would take itself for another that runs around it. */
const belongsToAnotherRun = (name: string): boolean =>
  name.startsWith('PULUMI_NODEJS_') || name === 'PULUMI_CONFIG' || name === 'PULUMI_CONFIG_SECRET_KEYS'

/** The environment of the program: this process's own, what the plan asks for, and what the run needs. */
export const programEnvironment = (
  own: Readonly<Record<string, string | undefined>>,
  asked: Readonly<Record<string, string | undefined>>,
  run: Readonly<Record<string, string>>,
  cache?: string,
): Readonly<Record<string, string | undefined>> => {
  const inherited = Object.fromEntries(Object.entries(own).filter(([name]) => !belongsToAnotherRun(name)))
  const direct = own['no_grpc_proxy']
  return {
    ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }),
    ...inherited,
    // Without this gRPC would send calls within this machine through the user's proxy.
    no_grpc_proxy: direct === undefined ? LOOPBACK : `${direct},${LOOPBACK}`,
    ...asked,
    ...run,
  }
}
