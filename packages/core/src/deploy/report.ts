import type { Metadata, ModuleState, Outcome, Problem, Secrets, State } from '@konductor/interfaces'
import type { Input, Output } from '@pulumi/pulumi'
import { secret } from '@pulumi/pulumi/output.js'
import { complianceState } from '../compliance/compliance-state.ts'
import { supported } from '../compliance/supported.ts'
import type { BuiltUnit } from './build.ts'
import type { Checked, CheckedModule } from '../check/check.ts'
import { exported, type Exported } from './exports.ts'
import { providerName } from './provider-name.ts'
import { right } from '../check/result.ts'
import { stateVersions } from '../versions/state-versions.ts'
import type { ExportableBy } from './stacks/exportables.ts'

/** The two outputs every run has. */
export interface Report {
  readonly state: State
  readonly secrets: Secrets
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0

const moduleState = ({ enabled }: CheckedModule, units: readonly BuiltUnit[]): ModuleState => {
  const counts: Record<string, number> = {}
  const providers: Record<string, Readonly<Record<string, Input<unknown>>>> = {}
  for (const built of units) {
    const name = providerName(built)
    if (name !== undefined) providers[name] = built.state
    else if (built.unit.implied !== true) counts[built.unit.kind] = (counts[built.unit.kind] ?? 0) + 1
  }
  return {
    enabled,
    ...(isEmpty(counts) ? {} : { units: counts }),
    ...(isEmpty(providers) ? {} : { providers }),
  }
}

const unitStates = (
  full: boolean,
  units: readonly BuiltUnit[],
  compliance: Metadata['compliance'],
): NonNullable<State['units']> =>
  Object.fromEntries(
    units
      .filter(({ unit }) => full || unit.override !== undefined)
      .map(({ unit, state, claims = [] }) => {
        const supports = supported(claims, compliance)
        return [
          unit.id,
          {
            ...state,
            ...(isEmpty(supports) ? {} : { supports }),
            ...(unit.override === undefined ? {} : { overridden: Object.keys(unit.override).sort() }),
          },
        ]
      }),
  )

const hidden = (record: Exported['secrets']): Readonly<Record<string, Output<unknown>>> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, secret(value)]),
  )

/** By module; within it by unit and name (`components.eks.platform.kubeconfig`), or where the builder says. */
const moduleSecrets = (modules: readonly CheckedModule[], units: readonly BuiltUnit[]): Secrets =>
  Object.fromEntries(
    modules.flatMap(({ id }) => {
      const plain: Record<string, Input<string>> = {}
      const maps: Record<string, Record<string, Input<unknown>>> = {}
      for (const { unit, secrets, secretsAt = {} } of units.filter(({ module }) => module === id))
        for (const [name, value] of Object.entries(secrets).filter(([, each]) => each !== ''))
          for (const [first = '', ...rest] of secretsAt[name] ?? [[`${unit.id.replace(`${id}.`, '')}.${name}`]]) {
            if (rest.length === 0) plain[first] = value
            else maps[first] = { ...maps[first], [rest.join('.')]: value }
          }
      const values = {
        ...hidden(plain),
        ...Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, secret(map)])),
      }
      return isEmpty(values) ? [] : [[id, values]]
    }),
  )

/** Tags are on the resources; the output says who and what for. */
const projectState = ({ tags: _tags, ...facts }: Metadata['project']): Readonly<Record<string, unknown>> => facts

/** Phase 7: what the run made, in plain and in secret. */
export const report = (
  {
    modules,
    settings,
    placeOf,
    versions = {},
    openings = [],
  }: Pick<Checked, 'modules' | 'settings' | 'placeOf'> & Partial<Pick<Checked, 'versions' | 'openings'>>,
  metadata: Metadata,
  built: ReadonlyMap<string, BuiltUnit>,
  exportables?: ExportableBy,
  changedToFit: Readonly<Record<string, readonly string[]>> = {},
): Outcome<readonly Problem[], Report> => {
  const chosen = exported(settings.exports, built, placeOf, exportables)
  if (chosen._tag === 'Left') return chosen
  const units = [...built.values()]
  const states = unitStates(settings.outputs === 'full', units, metadata.compliance)
  const exports = hidden(chosen.right.secrets)
  return right({
    state: {
      schemaVersion: 1,
      metadata: {
        git: metadata.git,
        project: projectState(metadata.project),
        compliance: complianceState(
          metadata.compliance,
          units.map(({ claims = [] }) => claims),
          openings,
        ),
        ...(isEmpty(changedToFit) ? {} : { changedToFit }),
      },
      providers: Object.fromEntries(
        modules.map((module) => [
          module.id,
          moduleState(
            module,
            units.filter((unit) => unit.module === module.id),
          ),
        ]),
      ),
      ...stateVersions(modules, versions),
      ...(isEmpty(chosen.right.state) ? {} : { exports: chosen.right.state }),
      ...(isEmpty(states) ? {} : { units: states }),
    },
    secrets: {
      ...moduleSecrets(modules, units),
      ...(isEmpty(exports) ? {} : { exports }),
    },
  })
}
