import type {
  AcknowledgedOpening,
  AnyModule,
  Finding,
  Outcome,
  Problem,
  Unit,
  VersionDecision,
} from '@konductor/interfaces'
import type { CoreSettings } from '../config/settings/core-settings.ts'
import type { LoggingSettings } from '../config/settings/logging.ts'
import type { Decoded } from './decode.ts'
import { asProblem, placed, problem } from './draft.ts'
import { examine } from './examine.ts'
import { eachOnce, lacksOf } from './lacks.ts'

/** What the first three phases of a run are told. */
export interface CheckOptions {
  /** The folder of Pulumi.yaml. */
  readonly root: string
  /** The name of the Pulumi project. */
  readonly project: string
  readonly stack: string
  /** `namespace:key` → text, as PULUMI_CONFIG carries it. */
  readonly values: Readonly<Record<string, string>>
  /** The keys that hold an encrypted value. */
  readonly secretKeys: readonly string[]
  /** The modules that the program registers; left out, those that its package.json leads to. */
  readonly modules?: readonly AnyModule[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** No cloud is there to ask: what the machine lacks is a warning at most. */
  readonly planned: boolean
  /** The units are built next: what the machine lacks for some of them ends no run. @default false */
  readonly building?: boolean
  /** What is to be fetched once is being fetched: that it is not there is no problem. @default false */
  readonly fetching?: boolean
  /** The moment by which dates are judged. @default when it is called */
  readonly now?: Date
  /** Called as each phase ends. */
  onPhase?(phase: 'read' | 'discover' | 'decode', detail: PhaseDetail): void
}

/** What is known when a phase has ended. */
export interface PhaseDetail {
  /** How the run is to log, known from `read` on. */
  readonly logging: LoggingSettings
  /** Whether keys of tags are protected: resources then have to ask, whoever writes their tags. */
  readonly protectsTags: boolean
  /** What the phase did, as a line for the log at debug. */
  readonly message: string
}

/** A module of a run. */
export interface CheckedModule {
  readonly id: string
  readonly displayName: string
  readonly enabled: boolean
  readonly installed: boolean
  readonly module?: AnyModule
  readonly units: readonly Unit[]
}

/** A configuration without problems. */
export interface Checked {
  readonly settings: CoreSettings
  readonly modules: readonly CheckedModule[]
  /** In build order. */
  readonly units: readonly Unit[]
  readonly warnings: readonly Finding[]
  /** What this machine lacks, in the order of the files, by the id of the unit that fails for it. None if nothing is built. */
  readonly lacks: ReadonlyMap<string, readonly Problem[]>
  /** What units open that is closed by default, and why. */
  readonly openings: readonly AcknowledgedOpening[]
  /** The version of each component that anything names. */
  readonly versions: Readonly<Record<string, VersionDecision>>
  readonly moduleList: 'registered' | 'discovered'
  /** A path with the file and line it was written in, where that is known. */
  placeOf(at: string): string
}

/** What keeps a configuration from being used, and what there is to say of it besides. */
export interface Refused {
  /** In the order of the files; never none. */
  readonly problems: readonly Problem[]
  readonly warnings: readonly Finding[]
}

/**
 * Checks a stack's configuration completely: phases read, discover and decode. Loads no Pulumi and touches nothing.
 *
 * @returns What it asks for, or every problem there is, in the order of the files; the warnings with either.
 */
export const check = async (options: CheckOptions): Promise<Outcome<Refused, Checked>> => {
  const { configuration, discovered, decoded, versions, problems, warnings } = await examine(options)
  const lacks = lacksOf(problems, options.building === true ? (decoded?.ordered ?? []) : [])
  const refused = problems.some(({ lackedBy = '' }) => !lacks.has(lackedBy))
  if (refused || decoded?.settings === undefined || versions === undefined)
    return { _tag: 'Left', left: { problems: eachOnce(problems.map(asProblem)), warnings } }
  return {
    _tag: 'Right',
    right: {
      settings: decoded.settings,
      modules: modulesOf(decoded),
      units: decoded.ordered,
      warnings,
      lacks,
      openings: decoded.openings,
      versions,
      moduleList: discovered.list,
      placeOf: (at) => placed([problem('', at, '', '')], configuration.tree, configuration.files)[0]?.at ?? at,
    },
  }
}

const modulesOf = ({ sections, units, absent }: Decoded): readonly CheckedModule[] => [
  ...sections.map(({ module, enabled }): CheckedModule => ({
    id: module.id,
    displayName: module.displayName,
    enabled: enabled === true,
    installed: true,
    module,
    units: units.get(module.id) ?? [],
  })),
  ...absent.map((one): CheckedModule => ({ ...one, enabled: false, installed: false, units: [] })),
]
