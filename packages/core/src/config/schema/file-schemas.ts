import type { AnyModule } from '@konductor/interfaces'
import { displayNames, installLine } from '../../check/sections/known-modules.ts'
import { isMap } from '../codec/collections.ts'
import { jsonSchema, type JsonSchema } from '../codec/json-schema.ts'
import { nullable } from '../codec/nullable.ts'
import { CoreSections } from '../settings/core-sections.ts'
import { LayersCodec } from '../settings/core-settings.ts'
import { embedded } from './embedded.ts'
import { inOneFile, withEncrypted, withoutEncrypted } from './in-a-file.ts'
import { shareRepeats } from './share-repeats.ts'

/** The JSON Schemas, draft 2020-12, of the files that configure a stack. */
export interface FileSchemas {
  /** Of `Pulumi.<stack>.yaml`. */
  readonly stack: JsonSchema
  /** Of a layer. */
  readonly layer: JsonSchema
}

/** A module, as far as its section is described. */
export type DescribedModule = Pick<AnyModule, 'id' | 'displayName' | 'packageName'> & {
  readonly config: Pick<AnyModule['config'], 'jsonSchema'>
}

const draft = 'https://json-schema.org/draft/2020-12/schema'
const made = 'Made by `konductor schema --write` from the modules that are installed: run it again when they change.'

const layers: JsonSchema = nullable({
  ...jsonSchema(LayersCodec.spec),
  description: 'Files that hold the same keys, weakest first, by their paths from the folder of Pulumi.yaml.',
  examples: [['config/organization.yaml', 'config/production.yaml']],
})

const encrypted: JsonSchema = {
  type: 'object',
  description: 'Encrypted by `pulumi config set --secret`.',
  properties: { secure: { type: 'string' } },
  required: ['secure'],
  additionalProperties: false,
}

const asMap = (value: unknown): JsonSchema => (isMap(value) ? value : {})

const absent = (id: string): JsonSchema => ({
  type: ['object', 'null'],
  description: `${displayNames[id]} is not installed: ${installLine(id)}. Until then the section says enabled: false.`,
  properties: { enabled: { enum: [false, null] } },
})

/** Core's sections, with what is said of each beside its schema. */
const coreSections = (): JsonSchema => {
  const sections = { ...asMap(jsonSchema(CoreSections.spec)['properties']) }
  const metadata = asMap(sections['metadata'])
  return {
    ...sections,
    metadata: {
      ...metadata,
      properties: {
        ...asMap(metadata['properties']),
        compliance: { $ref: '#/$defs/compliance', description: 'Write compliance at the top.', deprecated: true },
      },
    },
  }
}

/** Every section that can be written, by key; and the schemas that they refer to. */
const sectionsOf = (modules: readonly DescribedModule[]): { readonly refs: JsonSchema; readonly defs: JsonSchema } => {
  const own = modules.map(({ id, displayName, packageName, config }): [string, JsonSchema] => [
    id,
    {
      ...embedded(config.jsonSchema(), `#/$defs/${id}`),
      description: `What the module ${displayName} (${packageName}) makes, and where.`,
    },
  ])
  const others = Object.keys(displayNames).filter((id) => !modules.some((module) => module.id === id))
  const defs = Object.fromEntries(
    [...Object.entries(coreSections()), ...own, ...others.map((id): [string, JsonSchema] => [id, absent(id)])].map(
      ([key, schema]) => [key, nullable(inOneFile(asMap(schema)))],
    ),
  )
  const refs = Object.fromEntries(Object.keys(defs).map((key) => [key, { $ref: `#/$defs/${key}` }]))
  const core = {
    type: ['object', 'null'],
    description: 'The same keys are read here. Write them at the top.',
    properties: { ...refs, layers },
    additionalProperties: false,
  }
  return {
    refs: { ...refs, core: { $ref: '#/$defs/core', deprecated: true } },
    defs: { ...defs, core },
  }
}

const layerSchema = ({ refs, defs }: ReturnType<typeof sectionsOf>): JsonSchema => ({
  $schema: draft,
  $comment: made,
  description: 'A layer: the keys that would stand under `config:` of a stack.',
  type: ['object', 'null'],
  properties: refs,
  additionalProperties: false,
  $defs: Object.fromEntries(Object.entries(defs).map(([key, schema]) => [key, withoutEncrypted(asMap(schema))])),
})

const stackSchema = (project: string, { refs, defs }: ReturnType<typeof sectionsOf>): JsonSchema => {
  const keys = Object.keys(refs)
  const namespaced = Object.fromEntries(Object.entries(refs).map(([key, ref]) => [`${project}:${key}`, ref]))
  return {
    $schema: draft,
    $comment: made,
    description: 'What Pulumi keeps of a stack: its configuration, and how its secrets are encrypted.',
    type: 'object',
    properties: {
      config: {
        description: 'The configuration of the stack. Pulumi writes this file anew: people write in layers.',
        type: ['object', 'null'],
        properties: { 'konductor:layers': layers, ...refs, ...namespaced },
        // In a namespace that is Konductor's alone, what it does not know is a mistake; all other keys are the program's.
        ...(project === 'konductor'
          ? {}
          : { patternProperties: { [`^konductor:(?!(layers|${keys.join('|')})$)`]: false } }),
      },
      environment: { description: 'Environments of Pulumi ESC, whose values are merged into `config`.' },
      secretsprovider: { type: ['string', 'null'], description: 'What encrypts the secrets of the stack.' },
      encryptedkey: { type: ['string', 'null'], description: 'Written by Pulumi.' },
      encryptionsalt: { type: ['string', 'null'], description: 'Written by Pulumi.' },
    },
    additionalProperties: false,
    $defs: {
      ...Object.fromEntries(
        Object.entries(defs).map(([key, schema]) => [key, withEncrypted(asMap(schema), '#/$defs/secure')]),
      ),
      secure: encrypted,
    },
  }
}

/** The schemas of the files of a project, for the modules there are: canonical spelling only. */
export const fileSchemas = (project: string, modules: readonly DescribedModule[]): FileSchemas => {
  const sections = sectionsOf(modules)
  return {
    stack: shareRepeats(stackSchema(project, sections)),
    layer: shareRepeats(layerSchema(sections)),
  }
}
