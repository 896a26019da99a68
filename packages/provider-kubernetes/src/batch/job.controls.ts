import { jobSafeguards } from '../pods/pod.controls.ts'

/** What a job does for security, and the controls that ask for it. */
export const secureJobSafeguards = jobSafeguards(['spec', 'template', 'spec'])
