import { choice, closed, count, defaulted, flag, type TypeOf } from '@konductor/core/config'

/** How what runs on an instance asks about it. */
export const MetadataOptions = closed({
  httpTokens: defaulted(
    choice('required', 'optional'),
    'required',
    'required: only with a token, as IMDSv2 has it; optional lets IMDSv1 in, through which a careless proxy hands out the credentials of the role.',
  ),
  httpPutResponseHopLimit: defaulted(
    count({ min: 1, max: 64 }),
    1,
    'Hops that a token may travel; containers with a network of their own need 2.',
  ),
  httpEndpoint: defaulted(choice('enabled', 'disabled'), 'enabled', 'Whether anybody can ask at all.'),
  instanceMetadataTags: defaulted(flag(), false, 'Whether the tags of the instance can be asked for.'),
})
export type MetadataOptions = TypeOf<typeof MetadataOptions>
