import { expect, it } from 'vitest'
import { supportedControls } from '@konductor/core/config'
import { keySafeguards } from './key.controls.ts'

it('a key supports every control that asks something of keys', () => {
  expect(
    supportedControls(keySafeguards, { rotation: true, deletionWindowInDays: 30, grants: 'services', outsiders: [] }),
  ).toEqual({
    fsbp: ['KMS.3', 'KMS.5'],
    'control-tower': ['CT.KMS.PR.3'],
    'cis-aws@3.0': ['3.6'],
    'cis-aws@5.0': ['3.6'],
    checkov: ['CKV2_AWS_64', 'CKV_AWS_227', 'CKV_AWS_33', 'CKV_AWS_7'],
    trivy: ['AWS-0065'],
  })
})
