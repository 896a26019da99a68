import { expect, test } from 'vitest'
import { programEnvironment } from './program-environment.ts'

test('another program’s Pulumi variables are not inherited; what is asked for and what the run needs win', () => {
  const own = { PATH: '/bin', PULUMI_NODEJS_STACK: 'other', PULUMI_CONFIG: '{}', PULUMI_HOME: '/home', A: 'own' }
  expect(
    programEnvironment(own, { A: 'asked', B: undefined, PULUMI_CONFIG: 'asked' }, { PULUMI_CONFIG: 'run' }),
  ).toEqual({
    PATH: '/bin',
    PULUMI_HOME: '/home',
    A: 'asked',
    B: undefined,
    PULUMI_CONFIG: 'run',
    no_grpc_proxy: '127.0.0.1,localhost',
  })
})

test('calls within this machine go through no proxy, whatever else does not', () => {
  expect(programEnvironment({ no_grpc_proxy: 'example.com' }, {}, {})).toEqual({
    no_grpc_proxy: 'example.com,127.0.0.1,localhost',
  })
})

test('node keeps what it compiles, unless the user says where', () => {
  expect(programEnvironment({}, {}, {}, '/cache')['NODE_COMPILE_CACHE']).toBe('/cache')
  expect(programEnvironment({ NODE_COMPILE_CACHE: '/own' }, {}, {}, '/cache')['NODE_COMPILE_CACHE']).toBe('/own')
})
