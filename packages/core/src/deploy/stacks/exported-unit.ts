import type { AnyExportable, ExportedOffer, ExportedUnit } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { BuiltUnit } from '../build.ts'
import type { ExportableBy } from './exportables.ts'

/** The secrets of a unit that is exported whole, by capability and name. */
export type SecretsOfUnit = Readonly<Record<string, Readonly<Record<string, Input<string>>>>>

/** Core's border: which offer the exportable takes was forgotten with its type parameter. */
const written = (how: AnyExportable, offer: unknown): ExportedOffer => how.to(offer as never)

const said = <V>(facts: Readonly<Record<string, V | undefined>>): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** A whole unit as its stack writes it down for others: what it offers and can go from stack to stack. */
export const exportedUnit = (
  { unit, offers }: BuiltUnit,
  exportables: ExportableBy,
): { readonly state: ExportedUnit; readonly secrets: SecretsOfUnit } => {
  const state: Record<string, Readonly<Record<string, Input<unknown>>>> = {}
  const secrets: Record<string, Readonly<Record<string, Input<string>>>> = {}
  for (const capability of unit.offers) {
    const how = exportables.get(capability)
    if (how === undefined) continue
    const { plain, secret = {} } = written(how, offers[capability])
    state[capability] = said(plain)
    if (Object.keys(said(secret)).length > 0) secrets[capability] = said(secret)
  }
  return { state: { unit: unit.id, offers: state }, secrets }
}
