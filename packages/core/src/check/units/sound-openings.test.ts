import type { AnyModule } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { cloud } from '../../../test/cloud.ts'
import { checked, problemsOf, project } from '../../../test/project.ts'
import {
  Acknowledgements,
  closed,
  defaulted,
  enabledSwitch,
  flag,
  group,
  named,
  openedBy,
  optional,
  required,
  sectionOf,
  text,
  type TypeOf,
} from '../../config/index.ts'

const Section = closed(
  {
    enabled: enabledSwitch(),
    region: optional(text(), ''),
    ours: optional(text(), ''),
    buckets: group(
      named(
        closed({
          logging: defaulted(flag(), true, ''),
          letIn: optional(text(), ''),
          size: optional(text(), ''),
          owner: optional(closed({ name: required(text(), '', { example: 'root' }) }), ''),
          quiet: defaulted(flag(), false, ''),
          watch: optional(text(), ''),
          acknowledge: optional(Acknowledgements, ''),
        }),
      ),
      '',
    ),
  },
  ({ buckets }) =>
    Object.entries(buckets).flatMap(([name, { watch }]) =>
      watch === 'nobody'
        ? [{ _tag: 'NotWatched', because: 'nobody is there', fix: 'say who', below: ['buckets', name, 'watch'] }]
        : [],
    ),
)

const aws: AnyModule = {
  ...cloud('aws'),
  config: sectionOf(Section),
  units: ({ buckets, ours }: TypeOf<typeof Section>) =>
    Object.entries(buckets).map(([name, { logging, letIn, owner, quiet, watch, acknowledge }]) => {
      const at = `aws.buckets.${name}`
      return {
        kind: 'bucket',
        id: at,
        at,
        name,
        settings: {},
        needs: {},
        offers: [],
        ...openedBy(
          at,
          [
            { control: 'S3.9', open: !logging, below: ['logging'], what: 'no logs' },
            {
              control: 'S3.6',
              open: letIn !== undefined && letIn !== ours,
              below: ['letIn'],
              what: 'others come in',
              judgedBy: ['aws.ours'],
            },
            { control: 'S3.1', open: owner?.name === 'root', below: ['owner', 'name'], what: 'root owns it' },
            {
              control: 'S3.2',
              open: quiet && watch === undefined,
              below: ['quiet'],
              what: 'nobody sees it',
              judgedBy: [`${at}.watch`],
            },
          ],
          { acknowledge },
        ),
      }
    }),
}

const problems = async (config: string): Promise<readonly string[]> =>
  (await problemsOf(checked(project({ 'Pulumi.dev.yaml': `config:\n${config}` }), { modules: [aws] }))).map(
    ({ _tag, at }) => `${_tag} ${at.replace(/ .*/, '')}`,
  )

describe('what is opened in a section that has mistakes', () => {
  it('comes out with the mistakes, in the same unit and in others', async () => {
    const buckets = '{ a: { logging: false, size: 3 }, b: { logging: false }, c: { owner: {} }, D: {} }'
    expect(await problems(`  aws: { enabled: true, region: 1, buckets: ${buckets} }\n`)).toEqual([
      'UnquotedString aws.region',
      'NotAcknowledged aws.buckets.a.logging',
      'UnquotedString aws.buckets.a.size',
      'NotAcknowledged aws.buckets.b.logging',
      'Missing aws.buckets.c.owner.name',
      'BadName aws.buckets.D',
    ])
  })

  it('is not said where its reason is what is wrong', async () => {
    const reason = '{ control: S3.9, reason: caches, owner: me }'
    expect(
      await problems(`  aws: { enabled: true, buckets: { a: { logging: false, acknowledge: [${reason}] } } }\n`),
    ).toEqual(['Missing aws.buckets.a.acknowledge[0].expires'])
  })

  it('is not said where it is wrong itself, or has a reason', async () => {
    const buckets = '{ a: { logging: no }, b: { logging: false, acknowledge: { S3.9: caches } } }'
    expect(await problems(`  aws: { enabled: true, region: 1, buckets: ${buckets} }\n`)).toEqual([
      'UnquotedString aws.region',
      'WrongType aws.buckets.a.logging',
    ])
  })

  it('is not said where the setting that it is judged by is what is wrong', async () => {
    const buckets = '{ a: { letIn: b, logging: false } }'
    expect(await problems(`  aws: { enabled: true, ours: 1, buckets: ${buckets} }\n`)).toEqual([
      'UnquotedString aws.ours',
      'NotAcknowledged aws.buckets.a.logging',
    ])
    expect(await problems(`  aws: { enabled: true, ours: c, region: 1, buckets: ${buckets} }\n`)).toEqual([
      'UnquotedString aws.region',
      'NotAcknowledged aws.buckets.a.letIn',
      'NotAcknowledged aws.buckets.a.logging',
    ])
  })

  it('is not said where that it is open only follows from what is wrong', async () => {
    const buckets = '{ a: { quiet: true, watch: nobody, size: 3 }, b: { quiet: true }, c: { owner: {} } }'
    expect(await problems(`  aws: { enabled: true, buckets: ${buckets} }\n`)).toEqual([
      'NotWatched aws.buckets.a.watch',
      'UnquotedString aws.buckets.a.size',
      'NotAcknowledged aws.buckets.b.quiet',
      'Missing aws.buckets.c.owner.name',
    ])
    expect(await problems('  aws: { enabled: true, buckets: { c: { owner: { name: root } } } }\n')).toEqual([
      'NotAcknowledged aws.buckets.c.owner.name',
    ])
  })

  it('is judged by compliance, whatever is wrong with other sections of core', async () => {
    const bucket = '  aws: { enabled: true, buckets: { a: { logging: false } } }\n'
    expect(await problems(`${bucket}  project: { owner: 1 }\n`)).toEqual([
      'NotAcknowledged aws.buckets.a.logging',
      'UnquotedString project.owner',
    ])
    expect(await problems(`${bucket}  project: { owner: 1 }\n  compliance: { mode: warn }\n`)).toEqual([
      'UnquotedString project.owner',
    ])
    expect(await problems(`${bucket}  compliance: { mode: off }\n`)).toEqual(['UnknownValue compliance.mode'])
  })

  it('is judged by what is right of compliance itself, where it gives every reason', async () => {
    const bucket = '  aws: { enabled: true, buckets: { a: { logging: false } } }\n'
    expect(await problems(`${bucket}  compliance: { fisma: { level: x } }\n`)).toEqual([
      'NotAcknowledged aws.buckets.a.logging',
      'UnknownValue compliance.fisma.level',
    ])
    expect(await problems(`${bucket}  compliance: { exceptions: [{ control: S3.9 }] }\n`)).toEqual([
      'Missing compliance.exceptions[0].expires',
      'Missing compliance.exceptions[0].owner',
      'Missing compliance.exceptions[0].reason',
    ])
  })

  it('is not asked for in a section that is off, or that nothing can be made of', async () => {
    const buckets = '{ a: { logging: false } }'
    expect(await problems(`  aws: { enabled: false, region: 1, buckets: ${buckets} }\n`)).toEqual([
      'UnquotedString aws.region',
    ])
    expect(await problems('  aws: [a]\n')).toEqual(['WrongType aws'])
  })
})
