import type { Probe, ProbeResult, Unit } from '@konductor/interfaces'
import type { ProviderSettings } from './provider/provider.config.ts'
import { probeProvider } from './probe/probe-provider.ts'

/** Asks AWS, with the settings of each provider, whose credentials they are. */
export const probe: Probe = {
  check: async (units, surroundings, signal) => {
    const providers = units.flatMap((unit) => (isProvider(unit) ? [unit] : []))
    if (providers.length === 0) return []
    const sts = await installed()
    return sts === undefined
      ? providers.map(notInstalled)
      : Promise.all(providers.map((unit) => probeProvider(sts, unit, surroundings, signal)))
  },
}

/** Core hands over every unit of the module; their settings are those that this package made. */
const isProvider = (unit: Unit): unit is Unit & { readonly settings: ProviderSettings } => unit.kind === 'provider'

/** The optional peer, where it is installed. */
const installed = async () => {
  try {
    return await import('@aws-sdk/client-sts')
  } catch (error) {
    const missing = error instanceof Error && error.message.includes("'@aws-sdk/client-sts'")
    if (missing) return undefined
    throw error
  }
}

const notInstalled = ({ id, at }: Unit, index: number): ProbeResult => ({
  unit: id,
  skipped: '@aws-sdk/client-sts is not installed',
  findings:
    index > 0
      ? []
      : [
          {
            _tag: 'ProbePackageMissing',
            severity: 'warning',
            at,
            because: 'credentials of AWS are tested with @aws-sdk/client-sts, which is not installed',
            fix: 'npm install --save-dev @aws-sdk/client-sts',
          },
        ],
})
