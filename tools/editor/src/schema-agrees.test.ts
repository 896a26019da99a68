import { CoreSections, decodeAt, jsonSchema, sectionOf, type Spec } from '@konductor/core/config'
import type { SectionCodec } from '@konductor/interfaces'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { specOf } from './spec-of.ts'
import { unchecked } from './unchecked.ts'
import { valuesOf } from './values-of.ts'

const runs = process.env['KONDUCTOR_TEST_ALL'] === '1' ? 5_000 : 200

// A large section takes seconds for each hundred.
vi.setConfig({ testTimeout: runs * 2_000 })

/** Strict: a keyword that does nothing, or a property that is required and unknown, is an error of the schema. */
const compiled = (spec: Spec): ValidateFunction =>
  new Ajv2020({
    strict: true,
    strictRequired: true,
    allowUnionTypes: true,
    keywords: ['patternErrorMessage', 'x-mayBeEncrypted'],
  }).compile(jsonSchema(spec))

const said = (value: unknown): string => JSON.stringify(value)

interface Section {
  readonly name: string
  readonly config: Pick<SectionCodec<unknown>, 'decode'>
  readonly spec: Spec
}

const sections: readonly Section[] = [
  { name: 'core', config: sectionOf(CoreSections), spec: CoreSections.spec },
  { name: 'aws', config: aws.config, spec: specOf(aws) },
  { name: 'kubernetes', config: kubernetes.config, spec: specOf(kubernetes) },
]

/**
 * What is compared: canonical spelling only (other spellings and older names are read, and not in the schema), and each
 * setting by itself. What a codec checks between settings, or in code, is left out on purpose: no schema says it.
 */
describe.each(sections)('the schema of $name', ({ config, spec }) => {
  const fits = compiled(spec)

  it('takes whatever the codec takes', () => {
    let taken = 0
    fc.assert(
      fc.property(valuesOf(spec, 0), (value) => {
        const outcome = config.decode(value, 'x')
        if (outcome._tag === 'Right') taken += 1
        expect(outcome._tag === 'Left' || fits(value), `${said(value)}: ${said(fits.errors)}`).toBe(true)
      }),
      { numRuns: runs },
    )
    expect(taken).toBeGreaterThan(runs / 20)
  })

  it('judges as the codec does, but for the checks between settings', () => {
    const codec = unchecked(spec)
    const verdicts = { right: 0, wrong: 0 }
    fc.assert(
      fc.property(fc.oneof(valuesOf(spec, 0), valuesOf(spec, 1), valuesOf(spec, 8)), (value) => {
        const outcome = decodeAt(codec, value, 'x')
        const right = fits(value)
        verdicts[right ? 'right' : 'wrong'] += 1
        const why = `${said(value)}\nschema: ${said(fits.errors)}\ncodec: ${said(outcome._tag === 'Left' ? outcome.left : 'right')}`
        expect(right, why).toBe(outcome._tag === 'Right')
      }),
      { numRuns: runs },
    )
    // Otherwise only one of the two answers was ever tried.
    expect(Math.min(verdicts.right, verdicts.wrong)).toBeGreaterThan(runs / 20)
  })
})
