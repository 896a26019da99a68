import { closed, defaulted, group } from '../codec/closed.ts'
import { coreCodecs } from './core-settings.ts'

/** Core's sections as one map, with what each is for: the schema and the docs are made from it. */
export const CoreSections = closed({
  project: group(coreCodecs.project, 'Who owns the stack and what it is for.'),
  logging: group(coreCodecs.logging, 'How much a run says, and in which form.'),
  metadata: group(coreCodecs.metadata, 'What is written on resources beside the tags of the project.'),
  compliance: group(
    coreCodecs.compliance,
    'Frameworks and controls that the project answers to, and what is excepted from them.',
  ),
  modules: group(coreCodecs.modules, 'Switches modules on and off by id, those whose section does not say it.', {
    example: { aws: true },
  }),
  exports: group(
    coreCodecs.exports,
    'Outputs of units that go to `state.exports` (secret ones to `secrets.exports`): a name of yours, and the path of the unit with the name of the output.',
    { example: { documentsArn: 'aws.services.s3.buckets.documents.arn' } },
  ),
  outputs: defaulted(
    coreCodecs.outputs,
    'summary',
    'How much `state` says of units: how many there are of each kind, or the facts of each.',
  ),
  versions: group(coreCodecs.versions, 'Which version of each Kubernetes component is used.'),
} satisfies Readonly<Record<keyof typeof coreCodecs, unknown>>)
