import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { credentials, type ServiceError } from '@grpc/grpc-js'
import service from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import type { ResourceProviderClient } from '@pulumi/pulumi/proto/provider_grpc_pb.js'
import protocol from '@pulumi/pulumi/proto/provider_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workspace } from '../project-folder.ts'
import { propertiesOf, structOf, UNKNOWN } from './properties.ts'
import { serve, type Served } from './serve.ts'

const connect = (port: number): ResourceProviderClient =>
  new service.ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure())

const reply = <A>(call: (callback: (error: ServiceError | null, answer: A) => void) => unknown): Promise<A> =>
  new Promise((resolve, reject) => {
    call((error, answer) => (error === null ? resolve(answer) : reject(error)))
  })

const bucket = 'urn:pulumi:dev::p::aws:s3/bucket:Bucket::logs'
const map = 'urn:pulumi:dev::p::kubernetes:core/v1:ConfigMap::settings'

describe('a stand-in provider', () => {
  let served: Served
  let client: ResourceProviderClient
  beforeAll(async () => {
    served = await serve('7.48.0')
    client = connect(served.port)
  })
  afterAll(() => {
    client.close()
    served.close()
  })

  const difference = async (urn: string, before: object, after: object) => {
    const request = new protocol.DiffRequest().setUrn(urn).setOldInputs(structOf({ ...before }))
    const answer = await reply<InstanceType<typeof protocol.DiffResponse>>((callback) =>
      client.diff(request.setNews(structOf({ ...after })), callback),
    )
    return {
      changed: answer.getDiffsList(),
      replaces: answer.getReplacesList(),
      first: answer.getDeletebeforereplace(),
    }
  }

  it('says the version it was given', async () => {
    const info = await reply<{ getVersion(): string }>((callback) => client.getPluginInfo(new empty.Empty(), callback))
    expect(info.getVersion()).toBe('7.48.0')
  })

  it('creates with the inputs and what the cloud would add, in its provider’s region', async () => {
    const args = structOf({ region: 'eu-west-1' })
    await reply((callback) => client.configure(new protocol.ConfigureRequest().setArgs(args), callback))
    const request = new protocol.CreateRequest()
      .setUrn(bucket)
      .setProperties(structOf({ bucket: 'b', tags: { a: '1' } }))
    const made = await reply<InstanceType<typeof protocol.CreateResponse>>((callback) =>
      client.create(request, callback),
    )
    expect(made.getId()).toBe('b')
    expect(propertiesOf(made.getProperties())).toEqual({
      arn: 'arn:aws:s3:::b',
      bucket: 'b',
      bucketDomainName: 'b.s3.amazonaws.com',
      bucketRegionalDomainName: 'b.s3.eu-west-1.amazonaws.com',
      region: 'eu-west-1',
      tags: { a: '1' },
    })
  })

  it('leaves what the cloud would add unknown in a preview', async () => {
    const request = new protocol.CreateRequest()
      .setUrn(bucket)
      .setPreview(true)
      .setProperties(structOf({ bucket: 'b' }))
    const made = await reply<InstanceType<typeof protocol.CreateResponse>>((callback) =>
      client.create(request, callback),
    )
    expect(propertiesOf(made.getProperties())).toMatchObject({ bucket: 'b', arn: UNKNOWN })
  })

  it('finds no difference between the same inputs', async () => {
    expect(await difference(bucket, { tags: { a: '1' } }, { tags: { a: '1' } })).toEqual({
      changed: [],
      replaces: [],
      first: false,
    })
  })

  it('updates a changed tag', async () => {
    expect(await difference(bucket, { tags: { a: '1' } }, { tags: { a: '2' } })).toEqual({
      changed: ['tags'],
      replaces: [],
      first: false,
    })
  })

  it('deletes an object of the cluster before it makes another of the same name', async () => {
    const metadata = { name: 'settings' }
    expect(await difference(map, { metadata, immutable: false }, { metadata, immutable: true })).toEqual({
      changed: ['immutable'],
      replaces: ['immutable'],
      first: true,
    })
  })

  it('answers who is calling', async () => {
    const request = new protocol.InvokeRequest().setTok('aws:index/getCallerIdentity:getCallerIdentity')
    const answer = await reply<InstanceType<typeof protocol.InvokeResponse>>((callback) =>
      client.invoke(request, callback),
    )
    expect(propertiesOf(answer.getReturn())['accountId']).toBe('123456789012')
  })
})

describe('the plugin', () => {
  it.each(['aws', 'kubernetes', 'acme'])('%s starts, prints its port and answers', async (name) => {
    const node = join(workspace, 'node_modules/.bin/node')
    const child = spawn(node, [join(workspace, `tools/engine/bin/pulumi-resource-${name}`)])
    try {
      const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
      const client = connect(Number(line))
      const info = await reply<{ getVersion(): string }>((callback) =>
        client.getPluginInfo(new empty.Empty(), callback),
      )
      client.close()
      expect(info.getVersion()).toMatch(/^\d+\.\d+\.\d+$/)
    } finally {
      child.kill()
    }
  })
})
