import { jobSafeguards } from '../pods/pod.controls.ts'

/** What a cron job does for security, and the controls that ask for it. */
export const cronJobSafeguards = jobSafeguards(['spec', 'jobTemplate', 'spec', 'template', 'spec'])
