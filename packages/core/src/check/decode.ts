import { formatPath } from '@konductor/host'
import type { AcknowledgedOpening, Unit } from '@konductor/interfaces'
import { canonicalCompliance } from '../compliance/canonical-compliance.ts'
import { complianceFindings } from '../compliance/compliance-findings.ts'
import { openingFindings, openingsOfRun, type OpeningWorld } from '../compliance/openings.ts'
import { isMap } from '../config/codec/collections.ts'
import { canonical } from '../config/codec/spelling.ts'
import { coreKeys, type CoreSettings } from '../config/settings/core-settings.ts'
import type { Discovered } from './discover.ts'
import { pathOf, placed, problem, type Draft } from './draft.ts'
import type { Configuration } from './read.ts'
import { decodeCore, type DecodedCore } from './sections/decode-core.ts'
import { isUnknown, type ModuleSection } from './sections/module-section.ts'
import { moduleSection } from './sections/read-module-section.ts'
import { strayed } from './sections/pulumi-namespace.ts'
import { discreet } from './sections/reworded.ts'
import { unknownKeys, type AbsentModule } from './sections/unknown-keys.ts'
import { valueAt } from './tree/node.ts'
import { brokenExports } from './units/exports.ts'
import { duplicates, takenNames } from './units/duplicates.ts'
import { exportableIn } from './units/exportable-in.ts'
import { certainOpenings } from './units/certain-openings.ts'
import { inOrder } from './units/order.ts'
import { brokenReferences, type ReferenceWorld } from './units/references.ts'
import { partlyJudged, whollyJudged } from './units/judged-units.ts'
import { soundOpenings } from './units/sound-openings.ts'
import { soundUnits } from './units/sound-units.ts'
import { unitsOf, type Looking } from './units/units-of.ts'

export interface DecodeInput extends Looking {
  readonly configuration: Configuration
  readonly discovered: Discovered
  readonly project: string
  /** The moment by which dates are judged, in milliseconds. */
  readonly now: number
}

/** Everything that configuration asks for. */
export interface Decoded {
  /** Absent when one of core's own sections did not decode. */
  readonly settings?: CoreSettings
  readonly sections: readonly ModuleSection[]
  readonly absent: readonly AbsentModule[]
  /** Ids of modules that are on and not installed. */
  readonly wanted: readonly string[]
  /** By module id. */
  readonly units: ReadonlyMap<string, readonly Unit[]>
  /** In build order. */
  readonly ordered: readonly Unit[]
  /** What units open that is closed by default, and why. */
  readonly openings: readonly AcknowledgedOpening[]
  readonly drafts: readonly Draft[]
}

/** Phase 3: every section, then the units of each, then what holds between them. */
export const decode = (input: DecodeInput): Decoded => {
  const { configuration, discovered, project } = input
  const { tree, stack } = configuration
  const core = decodeCore(tree, project)
  const switches = valueAt(tree, ['modules'])
  const astray = strayed(discovered.modules, stack, project)
  const read = discovered.modules.map((module) =>
    moduleSection(module, configuration, isMap(switches) ? switches : {}, astray.enabled.has(module.id), project),
  )
  const sections = read.map(({ section }) => section)
  const others = unknownKeys(configuration, {
    modules: discovered.modules,
    packages: discovered.packages,
    registered: discovered.list === 'registered',
    broken: discovered.drafts.some(({ severity }) => severity === 'problem'),
    unread: false,
    switches: isMap(switches) ? switches : {},
  })

  const made = unitsOf(sections, input)
  const unknown = new Set([
    ...sections.filter(isUnknown).map(({ module }) => module.id),
    ...made.failed,
    ...others.wanted,
  ])
  const disabled = new Set([
    ...sections.filter(({ enabled }) => enabled === false).map(({ module }) => module.id),
    ...others.absent.map(({ id }) => id),
  ])
  const ofSections = [...configuration.drafts, ...read.flatMap(({ drafts }) => drafts)]
  const written = (at: string): unknown => valueAt(tree, pathOf(at) ?? [''])
  const sound = soundUnits(sections, input)
  const whole = whollyJudged(made, unknown)
  const judged = sound === undefined ? whole : partlyJudged(sound, { sections, unknown, drafts: ofSections, written })
  const ordered = inOrder(whole.byId)
  const { circles } = sound === undefined ? ordered : inOrder(new Map(judged.asking.map((unit) => [unit.id, unit])))
  const world: ReferenceWorld = {
    units: judged.byId,
    asking: judged.asking,
    mayBe: judged.mayBe,
    disabled,
    exportable: exportableIn(discovered.modules),
    written,
  }
  const broken = brokenReferences(world)
  const compliance = complianceOf(core.compliance, valueAt(tree, ['compliance']), input.now)
  const known = new Set([
    ...coreKeys,
    ...discovered.modules.map(({ id }) => canonical(id)),
    ...others.wanted,
    ...others.absent.map(({ id }) => id),
  ])

  return {
    ...(core.settings === undefined ? {} : { settings: core.settings }),
    sections,
    absent: others.absent,
    wanted: others.wanted,
    units: made.units,
    ordered: ordered.units,
    openings: openingsOfRun(ordered.units, compliance.world),
    drafts: [
      ...configuration.twice.filter(([key]) => known.has(key)).map(([, draft]) => draft),
      ...core.drafts,
      ...astray.drafts,
      ...read.flatMap(({ drafts }) => drafts),
      ...others.drafts,
      ...duplicates(judged.all, (at) => placed([problem('', at, '', '')], tree, configuration.files)[0]?.at ?? at),
      ...takenNames(judged.all),
      ...circles,
      ...[
        ...judged.drafts,
        ...broken,
        ...(core.settings === undefined
          ? []
          : brokenExports(core.settings.exports, {
              ...world,
              mayBe: (id) => whole.mayBe(id) || judged.mayBe(id),
            })),
        ...compliance.findings,
        ...(core.compliance.knowsReasons
          ? [
              ...openingFindings(
                certainOpenings(ordered.units, [...ofSections, ...judged.drafts, ...broken]),
                compliance.world,
              ),
              ...(sound === undefined ? [] : soundOpenings(sound, ofSections, compliance.world)),
            ]
          : []),
      ].map((found) => discreet(found, tree)),
    ],
  }
}

/** What there is to say of compliance alone, and what the openings of units are judged by. */
const complianceOf = (
  { settings: compliance, environment }: DecodedCore['compliance'],
  written: unknown,
  now: number,
) => {
  const { from } = canonicalCompliance(written)
  const world: OpeningWorld = {
    compliance,
    environment,
    now,
    exceptionAt: (index) => formatPath(['compliance', ...from(['exceptions', index])]),
  }
  return {
    findings: complianceFindings(written, compliance, { ...(environment === undefined ? {} : { environment }) }, now),
    world,
  }
}
